package nl.raakpunt.directory.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** Says in a few characters what is read: where, which entries, which attributes. */
final class Scope {

    private static final int LENGTH = 32;

    private Scope() {}

    static String hash(List<Search> searches, String idAttribute) {
        StringBuilder text = new StringBuilder(idAttribute);
        for (Search search : searches) {
            text.append('\n').append(search.kind()).append('\n').append(search.base());
            text.append('\n').append(search.filter()).append('\n').append(new TreeSet<>(search.attributes()));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
