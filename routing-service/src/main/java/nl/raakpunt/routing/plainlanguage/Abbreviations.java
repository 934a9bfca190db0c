package nl.raakpunt.routing.plainlanguage;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds abbreviations in capitals that a text does not explain. */
final class Abbreviations {

    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}@./-])\\p{Lu}{2,6}(?![\\p{L}\\p{N}/-])");
    /** Everybody knows these better than what they are short for. */
    private static final Set<String> KNOWN = Set.of(
            "AM", "APK", "BTW", "EU", "ID", "IBAN", "MB", "NL", "OK", "OV", "PDF", "PIN", "SMS", "TV", "USB", "WC");

    private Abbreviations() {}

    static List<Hint.Abbreviation> in(String text) {
        return CAPITALS.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(letters -> !KNOWN.contains(letters) && !isExplained(letters, text))
                .map(Hint.Abbreviation::new)
                .toList();
    }

    /** Either "Klant Contact Centrum (KCC)" or "KCC (Klant Contact Centrum)". */
    private static boolean isExplained(String letters, String text) {
        return text.contains("(" + letters + ")") || text.contains(letters + " (");
    }
}
