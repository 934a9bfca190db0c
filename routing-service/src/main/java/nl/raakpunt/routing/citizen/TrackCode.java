package nl.raakpunt.routing.citizen;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * With this a citizen follows a question, for example {@code 7K3M-9QX2-4DTW}: 60 random bits, easy to read aloud.
 *
 * @param value twelve characters, without the dashes
 */
public record TrackCode(String value) {
    /** Crockford's base32: no I, L, O or U, so nothing looks or sounds like something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final RandomGenerator RANDOM = new SecureRandom();

    public TrackCode {
        if (!value.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("A track code has " + LENGTH + " characters");
        }
    }

    static TrackCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TrackCode(code.toString());
    }

    /** Reads what somebody typed: spaces, dashes and small letters do not matter, nor does an O for a zero. */
    static Optional<TrackCode> typed(String text) {
        String letters = text.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return letters.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new TrackCode(letters))
                : Optional.empty();
    }

    /** In groups of four, as people read it. */
    public String shown() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /** A code is a secret, so it does not get into logs by accident. */
    @Override
    public String toString() {
        return "TrackCode";
    }
}
