package nl.raakpunt.routing.desk;

import java.util.UUID;
import nl.raakpunt.routing.attachment.Attachment;

/**
 * A file of a question, ready to show.
 *
 * @param facts how large it is, who added it and when
 */
public record FileView(UUID id, String name, String facts) {
    private static final int KILO = 1024;

    static FileView of(Attachment file, Words words) {
        var who = file.byName() == null ? words.say("files.citizen") : file.byName();
        return new FileView(
                file.id(),
                file.name(),
                words.say("files.facts", size(file.size(), words), who, words.moment(file.addedAt())));
    }

    /** For example 12 kB or 1,2 MB. */
    static String size(long bytes, Words words) {
        return bytes < KILO * KILO
                ? words.say("files.size.kb", Math.max(1, bytes / KILO))
                : words.say("files.size.mb", (double) bytes / KILO / KILO);
    }
}
