package nl.raakpunt.routing.chat.link;

import java.security.SecureRandom;
import java.util.Locale;
import nl.raakpunt.routing.chat.Signatures;

/** Codes such as {@code 7K3M-9QX2}: forty bits, which five tries in an hour do not guess in ten minutes. */
final class LinkCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkCode() {}

    static String next() {
        return group() + "-" + group();
    }

    /** The same for every way in which people type it. */
    static String digest(String typed) {
        String tidy = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return Signatures.digest(tidy);
    }

    private static String group() {
        return RANDOM.ints(4, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .reduce("", String::concat);
    }
}
