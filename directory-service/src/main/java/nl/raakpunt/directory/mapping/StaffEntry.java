package nl.raakpunt.directory.mapping;

import java.util.List;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * One person as their entry in the staff directory says; references to others are still names.
 *
 * @param person    without manager and teams
 * @param teamNames names of the person's teams as the entry has them, the first is the one the person works in
 * @param managerDn the manager as the entry names them
 * @param photo     a picture of the person
 * @param findings  facts that were left out because they cannot be used, in words for an administrator
 */
public record StaffEntry(
        String dn,
        Person person,
        List<String> teamNames,
        @Nullable String managerDn,
        @Nullable WorkingPattern pattern,
        List<Absence> absences,
        List<NamedStandIn> standIns,
        @Nullable Photo photo,
        List<String> findings) {

    public StaffEntry {
        teamNames = List.copyOf(teamNames);
        absences = List.copyOf(absences);
        standIns = List.copyOf(standIns);
        findings = List.copyOf(findings);
    }

    /** An entry in which everything could be used. */
    public StaffEntry(
            String dn,
            Person person,
            List<String> teamNames,
            @Nullable String managerDn,
            @Nullable WorkingPattern pattern,
            List<Absence> absences,
            List<NamedStandIn> standIns,
            @Nullable Photo photo) {
        this(dn, person, teamNames, managerDn, pattern, absences, standIns, photo, List.of());
    }
}
