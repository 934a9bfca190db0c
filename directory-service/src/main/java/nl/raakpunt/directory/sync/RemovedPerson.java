package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a staff directory that is no longer read.
 *
 * @param missingSince since when they count as missing; {@code null} while they do not yet
 */
@Schema(name = "RemovedPerson")
record RemovedPerson(
        UUID id, String name, String dn, @Nullable Instant missingSince) {}
