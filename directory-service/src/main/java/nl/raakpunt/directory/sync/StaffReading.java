package nl.raakpunt.directory.sync;

import java.util.List;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.Team;
import org.jspecify.annotations.Nullable;

/** One complete reading of the staff directory; references between entries are still names. */
record StaffReading(List<StaffEntry> people, List<TeamEntry> teams, List<Rejection> rejected) {

    StaffReading {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        rejected = List.copyOf(rejected);
    }

    /**
     * One person.
     *
     * @param person    without manager, and with the team as the person's own entry names it
     * @param managerDn the manager as the entry names them
     */
    record StaffEntry(
            String dn,
            Person person,
            @Nullable String managerDn,
            @Nullable WorkingPattern pattern,
            List<Absence> absences,
            List<NamedStandIn> standIns) {}

    /** One team, without lead; the lead is still a name. */
    record TeamEntry(String dn, Team team, @Nullable String leadDn) {}

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
