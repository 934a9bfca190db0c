package nl.raakpunt.directory.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.raakpunt.directory.search.text.DutchText;

/** Tells whether two questions have the same words, whatever their capitals, accents and punctuation. */
final class Wording {

    private Wording() {}

    /** A key of one length, because a question may be longer than an index can hold; empty when there are no words. */
    static String key(String question) {
        List<String> words = DutchText.plain(question);
        return words.isEmpty() ? "" : digest(String.join(" ", words));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
