package nl.raakpunt.directory.person;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the stable key of a team out of its name. */
public final class TeamKey {

    private TeamKey() {}

    /** {@code Groen en bomen} becomes {@code groen-en-bomen}; empty when the name has no letter or digit. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
