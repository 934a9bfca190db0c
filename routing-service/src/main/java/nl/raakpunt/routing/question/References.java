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

    private static final String GROUP = " ?[-– ] ?([0-9A-Z]{4})";

    private final String prefix;
    private final RandomGenerator random;
    private final Pattern written;

    References(String prefix) {
        this(prefix, new SecureRandom());
    }

    References(String prefix, RandomGenerator random) {
        this.prefix = prefix;
        this.random = random;
        this.written = Pattern.compile(
                "(?<![0-9A-Z])" + Pattern.quote(prefix.toUpperCase(Locale.ROOT)) + GROUP + GROUP + "(?![0-9A-Z])");
    }

    String next() {
        return prefix + "-" + group() + "-" + group();
    }

    /** Reads a number that somebody typed, alone or in a sentence: small letters do not matter, nor does an O for a zero. */
    Optional<String> in(String text) {
        Matcher found = written.matcher(text.toUpperCase(Locale.ROOT));
        return found.find()
                ? Optional.of(prefix + "-" + digits(found.group(1)) + "-" + digits(found.group(2)))
                : Optional.empty();
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
