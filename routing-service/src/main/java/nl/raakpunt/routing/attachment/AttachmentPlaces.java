package nl.raakpunt.routing.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Puts new files where the settings say and finds each where it was put, so that the place can change while there are files. */
@Component
@Primary
class AttachmentPlaces implements AttachmentStore {

    private final AttachmentSettings settings;
    private final PostgresAttachmentStore database;
    private final ObjectProvider<S3AttachmentStore> objects;

    AttachmentPlaces(
            AttachmentSettings settings, PostgresAttachmentStore database, ObjectProvider<S3AttachmentStore> objects) {
        this.settings = settings;
        this.database = database;
        this.objects = objects;
        if (settings.store() == AttachmentSettings.Store.S3 && objects.getIfAvailable() == null) {
            throw new IllegalStateException("Set raakpunt.attachment.s3.bucket: files are to be kept in S3");
        }
    }

    @Override
    public void write(UUID id, InputStream content) throws IOException {
        switch (settings.store()) {
            case POSTGRESQL -> database.write(id, content);
            case S3 -> objects.getObject().write(id, content);
        }
    }

    @Override
    public InputStream open(UUID id) {
        S3AttachmentStore s3 = objects.getIfAvailable();
        return s3 != null && s3.has(id) ? s3.open(id) : database.open(id);
    }

    @Override
    public void delete(UUID id) {
        database.delete(id);
        objects.ifAvailable(s3 -> s3.delete(id));
    }
}
