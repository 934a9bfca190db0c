package nl.raakpunt.routing.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file in a mail.
 *
 * @param name as the mail calls it
 */
record LetterFile(String name, Content content) {

    /** The bytes of a file, read when they are needed. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    static LetterFile of(String name, String text) {
        return new LetterFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
