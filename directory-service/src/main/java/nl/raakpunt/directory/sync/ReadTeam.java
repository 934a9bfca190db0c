package nl.raakpunt.directory.sync;

import java.util.UUID;
import nl.raakpunt.directory.mapping.TeamEntry;
import org.jspecify.annotations.Nullable;

/**
 * A team as it was read; its members are staged apart.
 *
 * @param leadKey     who leads the team, in one spelling
 * @param membersHash the same for the same members, in whatever order they came
 */
record ReadTeam(
        UUID entryId,
        String dnKey,
        String name,
        @Nullable String department,
        @Nullable String leadDn,
        @Nullable String leadKey,
        String membersHash) {

    static ReadTeam of(TeamEntry entry, String membersHash) {
        return new ReadTeam(
                entry.id(),
                Dn.of(entry.dn()).value(),
                entry.name(),
                entry.department(),
                entry.leadDn(),
                entry.leadDn() == null ? null : Dn.of(entry.leadDn()).value(),
                membersHash);
    }
}
