package nl.raakpunt.routing.plainlanguage;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts the syllables of Dutch words by their vowels; loan words can be one off. */
final class Syllables {

    /** Vowels that sound as one, the longest first; a diaeresis begins a syllable. */
    private static final Pattern VOWELS =
            Pattern.compile("ieu|eeu|eau|aai|ooi|oei|ëi|aa|ee|oo|uu|ie|oe|eu|ui|ij|ou|au|ei|ai"
                    + "|[aeiouäëïöüáéíóúàèìòùâêîôû]|y(?![aeiou])");

    private Syllables() {}

    /** At least one: a number or a letter is said too. */
    static int in(String word) {
        long vowels = VOWELS.matcher(word.toLowerCase(Locale.ROOT)).results().count();
        return (int) Math.max(1, vowels);
    }
}
