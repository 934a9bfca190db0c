package nl.raakpunt.municipality;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes names the way login names and keys need them. */
final class Ascii {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^a-z0-9]+");

    private Ascii() {}

    static String letters(String text) {
        return NOT_ALPHANUMERIC.matcher(plain(text)).replaceAll("");
    }

    static String slug(String text) {
        return NOT_ALPHANUMERIC.matcher(plain(text)).replaceAll("-");
    }

    // Letters that Unicode does not see as a base letter with a mark need a rule of their own.
    private static String plain(String text) {
        String spelled = text.toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ø', 'o')
                .replace("ß", "ss")
                .replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD)).replaceAll("");
    }
}
