package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts together the verbs that Dutch takes apart: "schrijf ik mij in" speaks of "inschrijven". */
final class SeparableVerbs {
    /** How many words may stand between the two parts. */
    private static final int REACH = 8;

    private static final Set<String> FIRST_PARTS = WordLists.words("separable.txt");
    /** "op de balie" is no verb's part: behind one, a sentence ends or goes on to something else. */
    private static final Set<String> GOING_ON = Set.copyOf(List.of(
            "en of maar want als dan dat omdat om te wat hoe waar wanneer via bij met voor nu graag per".split(" ")));

    private SeparableVerbs() {}

    /**
     * The verbs of a text in the form they are compared by.
     *
     * @param known whether a topic knows this form; anything else would be a guess
     */
    static List<Word> in(List<Tokens.Token> tokens, Predicate<String> known) {
        List<Word> verbs = new ArrayList<>();
        for (int at = 1; at < tokens.size(); at++) {
            if (FIRST_PARTS.contains(tokens.get(at).normal()) && isEnd(tokens, at)) {
                verb(tokens, at, known).ifPresent(verbs::add);
            }
        }
        return verbs;
    }

    private static boolean isEnd(List<Tokens.Token> tokens, int at) {
        return at == tokens.size() - 1 || GOING_ON.contains(tokens.get(at + 1).normal());
    }

    private static Optional<Word> verb(List<Tokens.Token> tokens, int at, Predicate<String> known) {
        String first = tokens.get(at).normal();
        for (int before = at - 1; before >= Math.max(0, at - REACH); before--) {
            Tokens.Token rest = tokens.get(before);
            Optional<String> whole =
                    forms(rest.normal()).map(first::concat).filter(known).findFirst();
            if (whole.isPresent()) {
                return whole.map(verb -> new Word(rest.original(), verb, List.of(verb), List.of(), false));
            }
        }
        return Optional.empty();
    }

    private static Stream<String> forms(String word) {
        return Stream.concat(Forms.of(word).stream(), Forms.thirdPerson(word).stream());
    }
}
