package nl.raakpunt.directory.search.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves dates out of a question: the 18 of "18 maart 2026" is not the 18 of "18 jaar worden". */
final class Dates {
    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("nl")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    private Dates() {}

    static List<Tokens.Token> leftOutOf(List<Tokens.Token> tokens) {
        List<Tokens.Token> left = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (isDay(tokens, at)) {
                at++;
            } else if (!YEAR.matcher(tokens.get(at).normal()).matches()) {
                left.add(tokens.get(at));
            }
        }
        return left;
    }

    private static boolean isDay(List<Tokens.Token> tokens, int at) {
        return at + 1 < tokens.size()
                && DAY.matcher(tokens.get(at).normal()).matches()
                && MONTHS.contains(tokens.get(at + 1).normal());
    }
}
