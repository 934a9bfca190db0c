package nl.raakpunt.directory.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.mapping.Photo;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.mapping.TeamEntry;
import nl.raakpunt.directory.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * How some real entries would come out.
 *
 * @param entries             the first people the server gives
 * @param emptyAttributes     mapped attributes that none of these people has
 * @param teams               the first teams the server gives
 * @param emptyTeamAttributes mapped attributes that none of these teams has
 */
record TrialReport(
        List<TrialEntry> entries,
        List<String> emptyAttributes,
        List<TrialTeamEntry> teams,
        List<String> emptyTeamAttributes) {

    /**
     * One entry of a team.
     *
     * @param values   what the directory says, by attribute; long texts are cut short, of many values the first are shown
     * @param team     what becomes of it; {@code null} when the entry would be left as it was
     * @param findings what cannot be used and why
     */
    record TrialTeamEntry(
            String dn,
            Map<String, List<String>> values,
            @Nullable TrialTeam team,
            List<String> findings) {}

    /**
     * A team as it would be stored; references are still names.
     *
     * @param lead         the lead's name in the directory
     * @param members      how many members the entry names, teams among them
     * @param membersShown how many of these are among the people of this trial
     */
    record TrialTeam(
            String name,
            @Nullable String department,
            @Nullable String lead,
            int members,
            int membersShown) {

        /** @param people names of the people of this trial */
        static TrialTeam of(TeamEntry entry, Set<Dn> people) {
            List<Dn> members = entry.memberDns().stream().map(Dn::of).distinct().toList();
            return new TrialTeam(entry.name(), entry.department(), entry.leadDn(), members.size(), (int)
                    members.stream().filter(people::contains).count());
        }
    }

    /**
     * One entry.
     *
     * @param values   what the directory says, by attribute; long texts are cut short
     * @param person   what becomes of it; {@code null} when the entry would be left as it was
     * @param findings what cannot be used and why
     */
    record TrialEntry(
            String dn,
            Map<String, List<String>> values,
            @Nullable TrialPerson person,
            List<String> findings) {}

    /**
     * A person as they would be stored; references are still names.
     *
     * @param manager  the manager's name in the directory
     * @param photo    kind and size of the picture
     * @param absences first and last days
     * @param standIns sign-in names
     */
    record TrialPerson(
            String login,
            String displayName,
            String givenName,
            String namePrefix,
            String familyName,
            @Nullable String function,
            List<String> teams,
            @Nullable String department,
            @Nullable String mail,
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String location,
            @Nullable String room,
            @Nullable String village,
            @Nullable String manager,
            List<String> languages,
            List<String> skills,
            @Nullable String description,
            @Nullable String photo,
            @Nullable String workingPattern,
            List<String> absences,
            List<String> standIns,
            boolean active) {

        static TrialPerson of(StaffEntry entry) {
            Person person = entry.person();
            return new TrialPerson(
                    person.login(),
                    person.name().display(),
                    person.name().given(),
                    person.name().prefix(),
                    person.name().family(),
                    person.function(),
                    entry.teamNames(),
                    person.department(),
                    person.mail(),
                    person.phone(),
                    person.mobile(),
                    person.location(),
                    person.room(),
                    person.village(),
                    entry.managerDn(),
                    person.languages(),
                    person.skills(),
                    person.description(),
                    photo(entry.photo()),
                    entry.pattern() == null ? null : entry.pattern().toString(),
                    entry.absences().stream()
                            .map(absence -> absence.first() + "/" + absence.last())
                            .toList(),
                    entry.standIns().stream().map(NamedStandIn::login).toList(),
                    person.active());
        }

        private static @Nullable String photo(@Nullable Photo photo) {
            return photo == null ? null : photo.type() + ", " + photo.image().length + " bytes";
        }
    }
}
