package nl.raakpunt.directory.search.text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tartarus.snowball.ext.DutchStemmer;

/** Brings the forms of a Dutch word together: plural, inflection, past participle, irregular verbs. */
final class Forms {
    private static final int SHORTEST = 4;
    private static final Map<String, String> KEPT = WordLists.byForm("kept.txt");
    private static final Map<String, String> IRREGULAR = WordLists.byForm("irregular.txt");
    private static final Set<String> NOT_A_PARTICIPLE = WordLists.words("not-participles.txt");
    private static final Set<String> SEPARABLE = WordLists.words("separable.txt");

    private Forms() {}

    /** Stem first, then what the word is a form of; a word that may be two things gets both. */
    static Set<String> of(String word) {
        Set<String> stems = new LinkedHashSet<>();
        Optional<String> lemma = irregular(word);
        stems.add(stem(lemma.orElse(word)));
        if (lemma.isEmpty()) {
            participle(word).map(Forms::stem).ifPresent(stems::add);
        }
        return stems;
    }

    /** Abbreviations (wmo, brp, bsn) and numbers stay as they are. */
    static String stem(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        if (KEPT.containsKey(word)) {
            return KEPT.get(word);
        }
        DutchStemmer stemmer = new DutchStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return hardEnd(stemmer.getCurrent());
    }

    /** What "stemt" would be a form of; many nouns end in a t as well, so this is only right for a stem that is known. */
    static Optional<String> thirdPerson(String word) {
        return word.length() > SHORTEST && word.endsWith("t")
                ? Optional.of(stem(word.substring(0, word.length() - 1)))
                : Optional.empty();
    }

    /** "verhuizen" and "verhuis", "geven" and "geef", "kappen" and "kap" differ only in how the last sound is written. */
    private static String hardEnd(String stem) {
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        if (last > 1 && end == stem.charAt(last - 1) && "aeiou".indexOf(end) < 0) {
            return stem.substring(0, last);
        }
        return switch (end) {
            case 'z' -> stem.substring(0, last) + 's';
            case 'v' -> stem.substring(0, last) + 'f';
            default -> stem;
        };
    }

    /** "gekapt" and "gevonden"; true too for some words that only look like it. */
    static boolean isParticiple(String word) {
        return participle(word).isPresent()
                || (word.matches("(?:ge|ver|be|ont).+en") && irregular(word).isPresent());
    }

    static boolean isIrregular(String word) {
        return irregular(word).isPresent();
    }

    private static Optional<String> irregular(String word) {
        String lemma = IRREGULAR.get(word);
        if (lemma != null) {
            return Optional.of(lemma);
        }
        return prefix(word)
                .filter(prefix -> IRREGULAR.containsKey(word.substring(prefix.length())))
                .map(prefix -> prefix + IRREGULAR.get(word.substring(prefix.length())));
    }

    /** "gekapt" is a form of "kappen", "aangevraagd" of "aanvragen", "verhuisd" of "verhuizen". */
    private static Optional<String> participle(String word) {
        if (NOT_A_PARTICIPLE.contains(word) || !word.matches(".*[dt]e?")) {
            return Optional.empty();
        }
        String core = word.replaceFirst("[dt]e?$", "");
        String prefix =
                prefix(core).filter(p -> core.startsWith("ge", p.length())).orElse("");
        String rest = core.substring(prefix.length());
        if (rest.startsWith("ge") && rest.length() >= 5) {
            return Optional.of(prefix + rest.substring(2));
        }
        return rest.matches("(ver|be|ont|her)\\p{L}{3,}") ? Optional.of(rest) : Optional.empty();
    }

    private static Optional<String> prefix(String word) {
        return SEPARABLE.stream()
                .filter(prefix -> word.startsWith(prefix) && word.length() >= prefix.length() + 4)
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }
}
