package nl.raakpunt.directory.source;

/** A way of reading what changed, on one connection. */
public interface DeltaMethod {

    /** Short name, as in a {@link Watermark}. */
    String name();

    /** Whether the server can also tell of changes by itself. */
    boolean push();

    /** Up to where a reading that begins now will have read. */
    Watermark watermark() throws SourceException;

    /** What changed since a watermark; called with one of this method, this server and these settings only. */
    Changes changesSince(Watermark since, ChangeSink sink) throws SourceException;

    /** Identity of the server, or of the servers that share their watermarks. */
    String server() throws SourceException;
}
