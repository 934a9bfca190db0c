package nl.raakpunt.directory.sync;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team as stored before a run.
 *
 * @param entryId its entry in the source; {@code null} for a team that only people's own entries name
 */
record StoredTeam(
        String key,
        String source,
        String name,
        @Nullable String department,
        @Nullable String leadDn,
        @Nullable String dnKey,
        @Nullable UUID entryId,
        String membersHash,
        boolean active) {

    boolean isSameAs(ReadTeam read) {
        return active
                && name.equals(read.name())
                && Objects.equals(department, read.department())
                && Objects.equals(leadDn, read.leadDn())
                && Objects.equals(dnKey, read.dnKey())
                && membersHash.equals(read.membersHash());
    }
}
