package nl.raakpunt.directory.mapping;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One team as its entry in the staff directory says; references to people are still names.
 *
 * @param id         identity of the entry for life
 * @param name       name as shown
 * @param department department of the team
 * @param leadDn     who leads the team
 * @param memberDns  who is in the team; people's own entries may say so too
 */
public record TeamEntry(
        UUID id,
        String dn,
        String name,
        @Nullable String department,
        @Nullable String leadDn,
        List<String> memberDns) {

    public TeamEntry {
        memberDns = List.copyOf(memberDns);
    }
}
