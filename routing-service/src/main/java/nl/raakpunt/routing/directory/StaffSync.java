package nl.raakpunt.routing.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/** How directory-service takes over the staff directories, and the orders to it; never throws because it is down. */
public interface StaffSync {

    /** Whether this service has a token to give orders and to read what is wrong in the data. */
    boolean isManaged();

    /** The staff directories. */
    Reply<List<SyncSource>> sources();

    /** The latest runs, newest first, limit 1 to 100; of all staff directories without a name. */
    Reply<List<SyncRun>> runs(@Nullable String source, int limit);

    /** One run. */
    Reply<SyncRun> run(UUID id);

    /** How far a run is. */
    Reply<SyncPace> pace(UUID id);

    /** What a run did or would do, from a position on (0 is the beginning), limit 1 to 1000. */
    Reply<List<SyncChange>> changes(UUID id, int after, int limit);

    /** How much is wrong, by kind. */
    Reply<List<QualityCount>> quality();

    /** What is wrong of one kind, after what the previous answer gave as next. */
    Reply<QualityFindings> findings(String kind, String after, int limit);

    /** Everything that is wrong, as a file; to be read or cancelled. */
    Reply<Flux<DataBuffer>> qualityFile();

    /** Reads a staff directory, or only plans; comes back when done, which may take minutes. */
    Ordered read(String source, boolean dryRun);

    /** Carries out a held run; comes back when done, which may take minutes. */
    Ordered confirm(UUID id, String planHash);

    /** Asks a run to stop. */
    Ordered stop(UUID id);
}
