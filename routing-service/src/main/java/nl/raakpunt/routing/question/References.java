package nl.raakpunt.routing.question;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes public numbers such as {@code VAZ-7K3M-9QX2}: easy to read aloud, impossible to count or guess. */
final class References {

    /** Crockford's base32: no I, L, O or U, so nothing looks or sounds like something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![0-9A-Z])([A-Z]+) ?[-–] ?([0-9A-Z]{4}) ?[-–] ?([0-9A-Z]{4})(?![0-9A-Z])|^([A-Z]+) ([0-9A-Z]{4}) ([0-9A-Z]{4})$");

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

    /** Reads a number that somebody typed, alone or in a sentence: small letters do not matter, nor does an O for a zero. */
    static Optional<String> in(String text) {
        Matcher written = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!written.find()) {
            return Optional.empty();
        }
        int first = written.group(1) == null ? 4 : 1;
        return Optional.of(
                written.group(first) + "-" + digits(written.group(first + 1)) + "-" + digits(written.group(first + 2)));
    }

    private static String digits(String group) {
        return group.replace('O', '0').replaceAll("[IL]", "1");
    }

    private String group() {
        StringBuilder group = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            group.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return group.toString();
    }
}
