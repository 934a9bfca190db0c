package nl.raakpunt.directory.sync;

import java.util.List;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.mapping.TeamEntry;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/** One complete reading of the staff directory; references between entries are still names. */
record StaffReading(List<StaffEntry> people, List<TeamEntry> teams, List<Rejection> rejected) {

    StaffReading {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        rejected = List.copyOf(rejected);
    }

    /**
     * An entry that could not be read.
     *
     * @param id     whose it is, when that much was readable
     * @param login  sign-in name, when that much was readable
     * @param reason in words for an administrator
     */
    record Rejection(
            String dn, @Nullable PersonId id, @Nullable String login, String reason) {

        Rejection(String dn, String reason) {
            this(dn, null, null, reason);
        }
    }
}
