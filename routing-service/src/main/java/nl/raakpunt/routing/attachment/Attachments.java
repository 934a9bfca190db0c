package nl.raakpunt.routing.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds files to questions and gives them back; whoever calls it sees to the rights and the audit. */
@Service
public class Attachments {

    private final AttachmentRecords records;
    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final Clock clock;

    Attachments(AttachmentRecords records, AttachmentStore store, AttachmentSettings settings, Clock clock) {
        this.records = records;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds a file in the caller's transaction; nothing of it is kept when it is refused.
     *
     * @param by who adds it; {@code null} when it comes from the citizen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Addition add(QuestionId question, Upload upload, @Nullable Colleague by) throws IOException {
        FileName name = FileName.clean(upload.name());
        if (records.count(question) >= settings.maxPerQuestion()) {
            return new Addition.Refused(name.value(), Addition.Reason.TOO_MANY);
        }
        LimitedStream content =
                new LimitedStream(upload.content(), settings.maxSize().toBytes());
        try {
            return add(question, name, content, by);
        } catch (LimitedStream.TooLarge tooLarge) {
            return new Addition.Refused(name.value(), Addition.Reason.TOO_LARGE);
        }
    }

    private Addition add(QuestionId question, FileName name, LimitedStream content, @Nullable Colleague by)
            throws IOException {
        byte[] head = content.readNBytes(Sniffer.HEAD);
        if (head.length == 0) {
            return new Addition.Refused(name.value(), Addition.Reason.EMPTY);
        }
        Optional<FileKind> kind = Sniffer.kind(head, name.ending());
        return kind.isEmpty()
                ? new Addition.Refused(name.value(), Addition.Reason.TYPE)
                : keep(question, name.fitting(kind.get()), kind.get(), Content.of(head, content), by);
    }

    /** How many bytes one file may have. */
    public long maxSize() {
        return settings.maxSize().toBytes();
    }

    /** The files of a question, oldest first. */
    public List<Attachment> of(QuestionId question) {
        return records.of(question);
    }

    /** One file of a question. */
    public Optional<Attachment> find(QuestionId question, UUID id) {
        return records.find(question, id);
    }

    /** The bytes of a file, fetched as they are read. */
    public InputStream open(Attachment attachment) {
        return store.open(attachment.id());
    }

    /** Forgets all files of a question, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(QuestionId question) {
        records.of(question).forEach(attachment -> store.delete(attachment.id()));
        records.deleteOf(question);
    }

    /** The whole file, and what counts its bytes. */
    private record Content(InputStream all, LimitedStream counted) {
        static Content of(byte[] head, LimitedStream rest) {
            return new Content(new SequenceInputStream(new ByteArrayInputStream(head), rest), rest);
        }
    }

    private Addition keep(QuestionId question, FileName name, FileKind kind, Content content, @Nullable Colleague by)
            throws IOException {
        UUID id = UUID.randomUUID();
        DigestInputStream digested = new DigestInputStream(content.all(), sha256());
        try {
            store.write(id, digested);
        } catch (IOException cutOff) {
            // The caller's transaction may go on without this file.
            store.delete(id);
            throw cutOff;
        }
        Attachment attachment = new Attachment(
                id,
                question,
                name.value(),
                kind.type(),
                content.counted().count(),
                by == null ? null : by.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        records.insert(attachment, digested.getMessageDigest().digest(), by);
        return new Addition.Added(attachment);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
