package nl.raakpunt.municipality;

import java.util.HashMap;
import java.util.Map;

/** Hands out login names, each once: {@code s.vandermeer}, then {@code s.vandermeer2}. */
final class Logins {

    private final Map<String, Integer> taken = new HashMap<>();

    // Base names hold no digits, so a numbered one never equals another base name, and the map
    // grows with the number of different names, not with the number of people.
    String next(PersonalName name) {
        String base = base(name);
        int number = taken.merge(base, 1, Integer::sum);
        return number == 1 ? base : base + number;
    }

    void reserve(String login) {
        taken.put(login, 1);
    }

    private static String base(PersonalName name) {
        return Ascii.letters(name.given()).charAt(0) + "." + Ascii.letters(name.surname());
    }
}
