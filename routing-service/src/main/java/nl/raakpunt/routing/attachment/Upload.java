package nl.raakpunt.routing.attachment;

import java.io.InputStream;

/**
 * A file as somebody offers it.
 *
 * @param name    as they call it; may be anything
 * @param content read once, closed by whoever made it
 */
public record Upload(String name, InputStream content) {}
