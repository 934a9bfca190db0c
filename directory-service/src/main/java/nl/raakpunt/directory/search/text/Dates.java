package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves dates out of a question: the 18 of "18 maart 2026" is not the 18 of "18 jaar worden". */
final class Dates {
    private static final Set<String> MONTHS = Set.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private Dates() {}

    static List<Tokens.Token> leftOutOf(List<Tokens.Token> tokens) {
        List<Tokens.Token> left = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (isDay(tokens, at)) {
                at++;
            } else if (!tokens.get(at).normal().matches("(?:19|20)\\d\\d")) {
                left.add(tokens.get(at));
            }
        }
        return left;
    }

    private static boolean isDay(List<Tokens.Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).normal().matches("\\d{1,2}")
                && MONTHS.contains(tokens.get(at + 1).normal());
    }
}
