package nl.raakpunt.routing.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Viewing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of a question for whoever may see it; every file looked into or added is recorded. */
@Service
public class QuestionFiles {

    private final Viewing viewing;
    private final Attachments attachments;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuestionFiles(
            Viewing viewing, Attachments attachments, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.viewing = viewing;
        this.attachments = attachments;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The files, when this person may see the question. */
    public Optional<List<Attachment>> of(QuestionId question, SignedIn viewer) {
        return viewing.find(question, viewer).map(seen -> attachments.of(seen.id()));
    }

    /** Adds all files or, when one is refused, none; nothing when this person may not see the question. All are closed. */
    public Optional<List<Addition>> add(QuestionId question, List<Upload> uploads, SignedIn by) {
        try {
            return viewing.find(question, by).map(seen -> add(seen, uploads, by));
        } finally {
            uploads.forEach(QuestionFiles::close);
        }
    }

    private static void close(Upload upload) {
        try {
            upload.close();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** One file, to look into. */
    public Optional<Attachment> view(QuestionId question, UUID id, SignedIn viewer) {
        return viewing.find(question, viewer)
                .flatMap(seen -> attachments.find(seen.id(), id))
                .map(attachment -> recorded(attachment, viewer));
    }

    private Attachment recorded(Attachment attachment, SignedIn viewer) {
        transaction.executeWithoutResult(_ -> note("attachment.view", attachment, viewer));
        return attachment;
    }

    private List<Addition> add(Question question, List<Upload> uploads, SignedIn by) {
        return transaction.execute(status -> {
            List<Addition> additions = new ArrayList<>();
            for (Upload upload : uploads) {
                Addition addition = add(question, upload, by);
                additions.add(addition);
                if (addition instanceof Addition.Added(Attachment attachment)) {
                    note("attachment.added", attachment, by);
                } else {
                    status.setRollbackOnly();
                }
            }
            return List.copyOf(additions);
        });
    }

    private Addition add(Question question, Upload upload, SignedIn by) {
        try {
            return attachments.add(question.id(), upload, Colleague.of(by));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private void note(String action, Attachment attachment, SignedIn by) {
        audit.recordAbout(clock.instant(), by.id(), action, "attachment/" + attachment.id());
    }
}
