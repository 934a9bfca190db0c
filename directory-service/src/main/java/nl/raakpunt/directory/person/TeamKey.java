package nl.raakpunt.directory.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the stable key of a team out of its name. */
public final class TeamKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private TeamKey() {}

    /** {@code Groen en bomen} becomes {@code groen-en-bomen}; empty when the name has no letter or digit. */
    public static String of(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String words = OTHERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(words).replaceAll("");
    }
}
