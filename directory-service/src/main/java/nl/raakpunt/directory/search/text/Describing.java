package nl.raakpunt.directory.search.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Knows words that describe another word and say little without it: "gevaarlijke", "gevonden", "kapot". */
public final class Describing {
    /** "subsidie" ends as an adjective does not. */
    private static final Pattern ENDING =
            Pattern.compile(".+(?:(?<!i)e|ig|isch|lijk|baar|zaam|loos|achtig|aal|eel|ief|air)");

    private static final String QUALITY = "heid";
    private static final Set<String> ADJECTIVES = WordLists.words("adjectives.txt");

    private Describing() {}

    /** True too for some nouns that look the same, such as "collecte" and "tarief". */
    public static boolean maybe(String normal) {
        return ADJECTIVES.contains(normal)
                || ENDING.matcher(normal).matches()
                || (!normal.endsWith(QUALITY) && Forms.isParticiple(normal));
    }

    /** What one does ("kappen"); true for most plurals ("bomen") as well. */
    public static boolean isInfinitive(String normal) {
        return normal.endsWith("en") && !maybe(normal);
    }
}
