package nl.raakpunt.directory.sync;

import java.util.List;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.sync.StaffReading.Rejection;

/**
 * A reading with its references resolved, ready to be compared with what is stored.
 *
 * @param dangling references to people who are not in the reading; the reference is left empty
 */
record StagedStaff(List<Member> members, List<Team> teams, List<Rejection> rejected, List<Rejection> dangling) {

    /** How many entries were read, good and bad. */
    int read() {
        return members.size() + rejected.size();
    }
}
