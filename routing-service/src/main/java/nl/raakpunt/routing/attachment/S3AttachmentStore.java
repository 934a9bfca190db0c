package nl.raakpunt.routing.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Keeps files in storage that speaks S3. That an object may come to be is noted before it is written, and that it must go in the
 * transaction that forgets its file: neither a crash nor storage that is down leaves anything behind for good.
 */
class S3AttachmentStore implements AttachmentStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3AttachmentStore.class);
    private static final int BATCH = 100;

    private final S3Client s3;
    private final S3Settings settings;
    private final ObjectRows rows;
    private volatile boolean reachable = true;

    S3AttachmentStore(S3Client s3, S3Settings settings, ObjectRows rows) {
        this.s3 = s3;
        this.settings = settings;
        this.rows = rows;
    }

    /** On disk first: what is sent must have a known length, and can be sent again when the line breaks. */
    @Override
    public void write(UUID id, InputStream content) throws IOException {
        Path file = Files.createTempFile("raakpunt-file", ".part");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            rows.begin(id, settings.settled());
            asked(() -> s3.putObject(put -> put.bucket(settings.bucket()).key(key(id)), RequestBody.fromFile(file)));
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public InputStream open(UUID id) {
        return asked(() -> {
            try {
                return s3.getObject(get -> get.bucket(settings.bucket()).key(key(id)));
            } catch (NoSuchKeyException none) {
                return InputStream.nullInputStream();
            }
        });
    }

    /** Whether it is, or may be, here. */
    boolean has(UUID id) {
        return rows.has(id);
    }

    /** At once after the transaction when that can be, and else as soon as it can. */
    @Override
    public void delete(UUID id) {
        if (rows.mustGo(id)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (reachable) {
                        remove(id);
                    }
                }
            });
        }
    }

    /** Removes what must go, and looks whether the storage can be used. */
    void sweep() {
        try {
            asked(() -> s3.headBucket(head -> head.bucket(settings.bucket())));
        } catch (TransientDataAccessResourceException down) {
            LOG.warn("The storage of files cannot be used: {}", cause(down));
            return;
        }
        int removed;
        do {
            removed = 0;
            for (UUID id : rows.takeDue(BATCH)) {
                removed += remove(id) ? 1 : 0;
            }
        } while (removed == BATCH);
    }

    private boolean remove(UUID id) {
        try {
            asked(() ->
                    s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key(id))));
            rows.gone(id);
            return true;
        } catch (TransientDataAccessResourceException failed) {
            LOG.warn("File {} could not be deleted from its storage, it is tried again: {}", id, cause(failed));
            rows.later(id);
            return false;
        }
    }

    boolean isReachable() {
        return reachable;
    }

    ObjectRows.Backlog backlog() {
        return rows.backlog();
    }

    /** Storage that cannot be used is no fault of a file: like a database that is away. */
    private <T> T asked(Supplier<T> question) {
        try {
            T answer = question.get();
            reachable = true;
            return answer;
        } catch (SdkException failure) {
            reachable = false;
            throw new TransientDataAccessResourceException("The storage of files cannot be used", failure);
        }
    }

    private String key(UUID id) {
        return settings.prefix() + id;
    }

    private static String cause(TransientDataAccessResourceException failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
