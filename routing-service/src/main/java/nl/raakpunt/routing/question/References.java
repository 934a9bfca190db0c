package nl.raakpunt.routing.question;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes public numbers such as {@code VAZ-7K3M-9QX2}: easy to read aloud, impossible to count or guess. */
final class References {

    /** Crockford's base32: no I, L, O or U, so nothing looks or sounds like something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String prefix;
    private final RandomGenerator random;

    References(String prefix) {
        this(prefix, new SecureRandom());
    }

    References(String prefix, RandomGenerator random) {
        this.prefix = prefix;
        this.random = random;
    }

    String next() {
        return prefix + "-" + group() + "-" + group();
    }

    private String group() {
        StringBuilder group = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            group.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return group.toString();
    }
}
