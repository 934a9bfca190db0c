package nl.raakpunt.routing.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.raakpunt.routing.attachment.Addition;
import nl.raakpunt.routing.attachment.Attachments;
import nl.raakpunt.routing.attachment.Upload;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps the files of a mail with its question, and says which it could not keep. */
@Component
class LetterFiles {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Attachments attachments;
    private final MessageSource texts;

    LetterFiles(Attachments attachments, MessageSource texts) {
        this.attachments = attachments;
        this.texts = texts;
    }

    /**
     * Keeps what can be kept, in the caller's transaction.
     *
     * @param by who sent them; {@code null} when it was the citizen
     * @return in plain words what could not be kept; empty when everything could
     */
    String keep(QuestionId question, List<LetterFile> files, @Nullable Colleague by) {
        List<String> refused = new ArrayList<>();
        for (LetterFile file : files) {
            if (add(question, file, by) instanceof Addition.Refused(String name, Addition.Reason reason)) {
                refused.add(texts.getMessage(reason.key(), new Object[] {name}, DUTCH));
            }
        }
        return refused.isEmpty()
                ? ""
                : texts.getMessage("mailin.files", null, DUTCH) + "\n"
                        + refused.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private Addition add(QuestionId question, LetterFile file, @Nullable Colleague by) {
        try (InputStream content = file.content().open()) {
            return attachments.add(question, new Upload(file.name(), content), by);
        } catch (IOException broken) {
            return new Addition.Refused(file.name(), Addition.Reason.TYPE);
        }
    }
}
