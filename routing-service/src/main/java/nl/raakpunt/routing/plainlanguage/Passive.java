package nl.raakpunt.routing.plainlanguage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is done without who does it: a form of "worden" with a participle. A smoke alarm, not a grammar. */
final class Passive {

    private static final Set<String> FORMS = Set.of("word", "wordt", "worden", "werd", "werden");
    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?:aan|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|tegen|uit|voor|weg|samen|vast|goed|klaar|neer)?"
                    + "ge\\p{L}{2,}(?:d|t|en)"
                    + "|(?:be|ver|ont|her)\\p{L}{2,}(?:d|[fkspx]t|cht)"
                    + "|besloten|verzonden|ontvangen|verboden|beschreven|verloren|vergeten|betrokken|begrepen|overwogen");
    /** Look like participles and are not. */
    private static final Set<String> NOUNS = Set.of(
            "gebied",
            "gebieden",
            "geboden",
            "gebouwen",
            "gedeelten",
            "geduld",
            "gedicht",
            "gelden",
            "geld",
            "gemeenten",
            "gebeurt",
            "gesprekken",
            "gevallen",
            "gevolgen",
            "gewoonten",
            "gezicht",
            "gezond",
            "gezinnen",
            "gerecht",
            "gegevenheden",
            "beleid",
            "bericht",
            "bestand",
            "beland",
            "verband",
            "verstand",
            "verleid",
            "bewind",
            "bekend",
            "beroemd",
            "verkeerd",
            "verwacht",
            "verzoekt",
            "herfst");

    private Passive() {}

    /** The words that make a sentence passive, as they stand in it. */
    static Optional<String> in(Sentence sentence) {
        List<String> words = sentence.words();
        for (int at = 0; at < words.size(); at++) {
            if (FORMS.contains(small(words.get(at)))) {
                String form = words.get(at);
                return words.stream()
                        .filter(word -> isParticiple(small(word)))
                        .findFirst()
                        .map(participle -> small(form) + " " + small(participle));
            }
        }
        return Optional.empty();
    }

    private static boolean isParticiple(String word) {
        return PARTICIPLE.matcher(word).matches() && !NOUNS.contains(word);
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
