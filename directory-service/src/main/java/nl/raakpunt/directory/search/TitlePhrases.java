package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.text.Describing;
import nl.raakpunt.directory.search.text.DutchText;

/** The parts of a title that say something by themselves: "Losse of scheve stoeptegel" holds "Losse stoeptegel", not "Losse". */
final class TitlePhrases {
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CLAUSE = Pattern.compile("\\s*[:;]\\s*|\\s+[-–/]\\s+");
    private static final Pattern MEMBER = Pattern.compile("\\s*,\\s*|\\s+(?:en|of)\\s+");
    private static final String HANGING = "-";

    private TitlePhrases() {}

    /** In the order of the title; none when no part can do without the others. */
    static List<String> of(String title) {
        String bare = SPACE.matcher(REMARK.matcher(title).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return CLAUSE.splitAsStream(bare)
                .flatMap(clause -> phrases(MEMBER.splitAsStream(clause)
                        .filter(Predicate.not(String::isBlank))
                        .toList()))
                .filter(phrase -> phrase.equals(bare) || isWhole(phrase))
                .filter(phrase -> bare.startsWith(phrase)
                        || !DutchText.saysLittle(plain(words(phrase).getFirst())))
                .toList();
    }

    /** Of "a, b of c": what follows the first of several words depends on these. */
    private static Stream<String> phrases(List<String> members) {
        if (members.size() == 1) {
            return members.stream();
        }
        Optional<List<String>> longer = members.stream()
                .map(TitlePhrases::words)
                .filter(words -> words.size() > 1)
                .findFirst();
        List<String> phrases = new ArrayList<>();
        for (String member : members) {
            if (words(member).size() > 1) {
                phrases.add(member);
                break;
            }
            longer.map(words -> single(member, words))
                    .orElse(Optional.of(member))
                    .ifPresent(phrases::add);
        }
        return phrases.stream();
    }

    /** One word before several: "losse of scheve tegel" is about a "losse tegel", but "paspoort of ID-kaart kwijt" not about a passport. */
    private static Optional<String> single(String word, List<String> longer) {
        String head = plain(longer.getFirst());
        String next = plain(longer.get(1));
        if (Describing.maybe(plain(word)) && Describing.maybe(head)) {
            return Optional.of(word + " " + String.join(" ", longer.subList(1, longer.size())));
        }
        boolean apart = Describing.maybe(head)
                || Character.isDigit(longer.getFirst().charAt(0))
                || DutchText.saysLittle(head)
                || next.isEmpty()
                || DutchText.saysLittle(next)
                || Describing.isInfinitive(next);
        return apart ? Optional.of(word) : Optional.empty();
    }

    /** Not broken off: "kabels-" and "dienstverlening op" want more. */
    private static boolean isWhole(String phrase) {
        String last = words(phrase).getLast();
        return !last.endsWith(HANGING) && !DutchText.saysLittle(plain(last));
    }

    static List<String> words(String phrase) {
        return SPACE.splitAsStream(phrase.strip()).toList();
    }

    /** As words are compared. */
    static String plain(String word) {
        return String.join(" ", DutchText.plain(word));
    }
}
