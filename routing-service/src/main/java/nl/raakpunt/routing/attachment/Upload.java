package nl.raakpunt.routing.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file as somebody offers it.
 *
 * @param name    as they call it; may be anything
 * @param content read once
 */
public record Upload(String name, InputStream content) implements Closeable {

    /** Lets go of what was not read. */
    @Override
    public void close() throws IOException {
        content.close();
    }
}
