package nl.raakpunt.routing.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Everything that was ever read of a log, as a print: what was written once is never written anew. */
final class History {

    private final StringBuilder prints = new StringBuilder();

    void add(String print) {
        prints.append(print);
    }

    /** The same as PostgreSQL makes of all lines of the log as they are now. */
    String print() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(prints.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
