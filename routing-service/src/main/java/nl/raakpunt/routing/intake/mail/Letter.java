package nl.raakpunt.routing.intake.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read, before anybody decided what it is.
 *
 * @param key       the same for the same mail, however often it comes
 * @param answersTo Message-IDs of what it answers to, the nearest first
 * @param text      what its reader sees
 * @param report    what a mail server reports, when that is what it is
 */
record Letter(
        String key,
        @Nullable String messageId,
        List<String> answersTo,
        @Nullable Sender sender,
        String subject,
        String text,
        List<LetterFile> files,
        Headers headers,
        @Nullable DeliveryReport report) {

    Letter {
        answersTo = List.copyOf(answersTo);
        files = List.copyOf(files);
    }

    boolean isEmpty() {
        return subject.isBlank() && text.isBlank() && files.isEmpty();
    }
}
