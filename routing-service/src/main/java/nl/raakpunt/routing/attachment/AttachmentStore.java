package nl.raakpunt.routing.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Where the bytes of files are; what is known about a file is kept apart, in the database. */
interface AttachmentStore {

    /** Keeps all bytes, read as they come; in the caller's transaction where the store has any. */
    void write(UUID id, InputStream content) throws IOException;

    /** The bytes, fetched as they are read; nothing when there is no such file. */
    InputStream open(UUID id);

    /** Forgets the bytes; no harm when there are none. */
    void delete(UUID id);
}
