package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * What a run does, or would do, with one person.
 *
 * @param dn         where the person's entry is, or was
 * @param attributes names of the facts that differ
 */
@Schema(name = "PersonChange")
record PersonChange(UUID person, Kind kind, String dn, List<String> attributes) {

    /** What happens. */
    enum Kind {
        /** Never seen before. */
        JOINED,
        CHANGED,
        /** Only the place in the source changed. */
        MOVED,
        /** Was gone or missing, and is there again with the same identity. */
        RETURNED,
        /** Stored by an earlier version or understood differently, without any fact that differs. */
        REFRESHED,
        /** No longer in the source, but not long enough to conclude that they left. */
        MISSING,
        /** Not in the source for long enough. */
        LEFT
    }
}
