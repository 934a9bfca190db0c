package nl.raakpunt.directory.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hash by which the sync sees that nothing changed. */
final class Fingerprint {

    // Raise when the set or form of the attributes changes, so that the next run writes everyone anew.
    private static final String VERSION = "1";

    private Fingerprint() {}

    static String of(List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder(VERSION);
        for (Object value : values) {
            String part = value == null ? "" : value.toString();
            // The length in front keeps "ab","c" apart from "a","bc", and the mark an empty text from none.
            text.append(value == null ? '-' : '+')
                    .append(part.length())
                    .append(':')
                    .append(part);
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
