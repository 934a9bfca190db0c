package nl.raakpunt.directory.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dutch personal names: prefixes, ways of writing them together, and how they sound. */
public final class Names {
    private static final Set<String> PREFIXES = WordLists.words("name-prefixes.txt");

    /** Which spellings sound alike, one after the other. */
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("sch", "s"),
            new Spelling("eij|ij|ei|ey|y", "i"),
            new Spelling("auw|ouw|au|ou", "au"),
            new Spelling("ae|aa", "a"),
            new Spelling("oe", "u"),
            new Spelling("ck|kk|c|q", "k"),
            new Spelling("ph", "f"),
            new Spelling("th", "t"),
            new Spelling("dt$|d$", "t"),
            new Spelling("z", "s"),
            new Spelling("v", "f"),
            new Spelling("(.)\\1+", "$1"));

    private Names() {}

    private record Spelling(Pattern written, String sounds) {

        Spelling(String written, String sounds) {
            this(Pattern.compile(written), sounds);
        }
    }

    /** Words such as "van" and "der", and "vd", that people leave out, abbreviate or put behind the name. */
    public static boolean isPrefix(String word) {
        return PREFIXES.contains(word);
    }

    /** The ways in which people write a name as one word: vandermeer, vdmeer, meervander, svandermeer. */
    public static Set<String> joined(String given, String prefix, String family) {
        List<String> before = DutchText.plain(prefix);
        String first = String.join("", DutchText.plain(given));
        String last = String.join("", DutchText.plain(family));
        String full = String.join("", before);
        String letters = before.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        Set<String> joined =
                new LinkedHashSet<>(List.of(full + last, letters + last, last + full, first + full + last));
        joined.add(first.isEmpty() ? last : first.charAt(0) + full + last);
        joined.add(last);
        joined.remove("");
        return joined;
    }

    /** A spelling that names which sound alike share: Meijer, Meyer and Meier; Janssen and Jansen; De Wit and De Wid. */
    public static String sound(String word) {
        String alike = word;
        for (Spelling spelling : SPELLINGS) {
            alike = spelling.written().matcher(alike).replaceAll(spelling.sounds());
        }
        return alike;
    }
}
