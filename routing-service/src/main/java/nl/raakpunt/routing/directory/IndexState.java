package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search index of directory-service; what Elasticsearch knows is {@code null} when it does not answer.
 *
 * @param generation names of the searched indexes
 * @param people     people who can be found
 * @param topics     topics that can be found
 * @param pending    changes that search does not know yet
 * @param drift      the latest comparison with the database; {@code null} before the first
 * @param rebuild    the rebuild that waits or goes on; {@code null} when there is none
 */
public record IndexState(
        @Nullable List<String> generation,
        @Nullable Long people,
        @Nullable Long topics,
        long pending,
        @Nullable Drift drift,
        @Nullable Rebuild rebuild) {

    /** Documents that did not match the database when they were compared last. */
    public record Drift(long people, long topics, Instant checkedAt) {}

    /**
     * A rebuild and how far it is.
     *
     * @param startedAt {@code null} while it waits
     * @param done      people written so far
     * @param total     people there were at the start
     */
    public record Rebuild(Instant requestedAt, @Nullable Instant startedAt, long done, long total) {}
}
