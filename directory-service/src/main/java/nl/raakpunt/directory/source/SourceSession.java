package nl.raakpunt.directory.source;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** One connection to one directory server; not for several threads. Every method throws rather than read half. */
public interface SourceSession extends AutoCloseable {

    /** The server at the other end. */
    ServerFacts server();

    /** Up to where a reading that begins now will have read; empty when the server cannot tell changes. */
    Optional<Watermark> watermark() throws SourceException;

    /** All people and then all teams. */
    void readAll(EntrySink sink) throws SourceException;

    /** All teams; none when the directory has none. */
    void readTeams(EntrySink sink) throws SourceException;

    /** Identity and DN of all people. */
    void readIds(BiConsumer<UUID, String> ids) throws SourceException;

    /** What changed since the watermark; see {@link Changes} for what the outcome means. */
    Changes changesSince(Watermark since, ChangeSink sink) throws SourceException;

    @Override
    void close();
}
