package nl.raakpunt.directory.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Dutch personal names: prefixes, ways of writing them together, and how they sound. */
public final class Names {
    private static final Set<String> PREFIXES = WordLists.words("name-prefixes.txt");

    private Names() {}

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
        return word.replace("sch", "s")
                .replaceAll("eij|ij|ei|ey|y", "i")
                .replaceAll("auw|ouw|au|ou", "au")
                .replaceAll("ae|aa", "a")
                .replace("oe", "u")
                .replaceAll("ck|kk|c|q", "k")
                .replace("ph", "f")
                .replace("th", "t")
                .replaceAll("dt$|d$", "t")
                .replace('z', 's')
                .replace('v', 'f')
                .replaceAll("(.)\\1+", "$1");
    }
}
