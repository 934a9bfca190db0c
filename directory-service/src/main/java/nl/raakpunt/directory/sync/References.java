package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.mapping.TeamEntry;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamKey;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.sync.StaffReading.Rejection;
import org.jspecify.annotations.Nullable;

/** Resolves names of managers, team leads and stand-ins to people, after the whole directory was read. */
final class References {

    private final Map<Dn, PersonId> byDn = new HashMap<>();
    private final Map<String, Set<PersonId>> byLogin = new HashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final List<Rejection> rejected;
    private final List<Rejection> dangling = new ArrayList<>();

    private References(List<StaffEntry> entries, List<Rejection> rejected) {
        this.rejected = rejected;
        // A broken entry keeps its last good version, so others may still refer to it.
        rejected.forEach(broken -> know(broken.dn(), broken.id(), broken.login()));
        entries.forEach(
                entry -> know(entry.dn(), entry.person().id(), entry.person().login()));
    }

    private void know(String dn, @Nullable PersonId id, @Nullable String login) {
        if (id != null) {
            byDn.put(Dn.of(dn), id);
        }
        if (id != null && login != null) {
            byLogin.computeIfAbsent(TextKeys.login(login), name -> new HashSet<>())
                    .add(id);
        }
    }

    static StagedStaff resolve(StaffReading reading) {
        List<Rejection> rejected = new ArrayList<>(reading.rejected());
        List<StaffEntry> entries = withoutTwins(reading.people(), rejected);
        References references = new References(entries, rejected);
        reading.teams().forEach(references::addTeam);
        entries.forEach(references::addTeamOf);
        List<Member> members = entries.stream().map(references::member).toList();
        return new StagedStaff(
                members, List.copyOf(references.teams.values()), references.rejected, references.dangling);
    }

    /** Two entries with one identity: nobody can say which is right, so neither is taken. */
    private static List<StaffEntry> withoutTwins(List<StaffEntry> entries, List<Rejection> twins) {
        Map<PersonId, Long> count = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.person().id(), Collectors.counting()));
        Map<Boolean, List<StaffEntry>> parts = entries.stream()
                .collect(Collectors.partitioningBy(
                        entry -> count.getOrDefault(entry.person().id(), 0L) == 1));
        parts.getOrDefault(false, List.of())
                .forEach(twin -> twins.add(new Rejection(
                        twin.dn(),
                        twin.person().id(),
                        twin.person().login(),
                        "another entry has the same identity " + twin.person().id())));
        return parts.getOrDefault(true, List.of());
    }

    private void addTeam(TeamEntry entry) {
        TeamRef ref = new TeamRef(TeamKey.of(entry.name()), entry.name());
        @Nullable PersonId lead = entry.leadDn() == null ? null : person(entry.dn(), "team lead", entry.leadDn());
        Team known = teams.putIfAbsent(ref.id(), new Team(ref, entry.department(), lead));
        if (known != null) {
            rejected.add(new Rejection(entry.dn(), "another team has the same key " + ref.id()));
        }
    }

    private void addTeamOf(StaffEntry entry) {
        Person person = entry.person();
        for (String name : entry.teamNames()) {
            TeamRef ref = new TeamRef(TeamKey.of(name), name);
            teams.putIfAbsent(ref.id(), new Team(ref, person.department(), null));
        }
    }

    private Member member(StaffEntry entry) {
        Person person = entry.person();
        @Nullable
        PersonId manager = entry.managerDn() == null ? null : person(entry.dn(), "manager", entry.managerDn());
        // The team's own entry decides how its name is spelled.
        Team team = entry.teamNames().isEmpty()
                ? null
                : teams.get(TeamKey.of(entry.teamNames().getFirst()));
        Person resolved = new Person(
                person.id(),
                person.login(),
                person.name(),
                person.function(),
                team == null ? null : team.ref(),
                List.of(),
                person.department(),
                person.mail(),
                person.phone(),
                person.mobile(),
                person.location(),
                person.room(),
                manager,
                person.languages(),
                person.village(),
                person.skills(),
                person.description(),
                person.photo(),
                person.active(),
                null);
        List<StandIn> standIns = entry.standIns().stream()
                .map(named -> standIn(entry, named))
                .flatMap(Optional::stream)
                .toList();
        return new Member(entry.dn(), resolved, new Schedule(entry.pattern(), entry.absences(), standIns));
    }

    private @Nullable PersonId person(String dn, String role, String personDn) {
        PersonId id = byDn.get(Dn.of(personDn));
        if (id == null) {
            dangling.add(new Rejection(dn, role + " '" + personDn + "' is not a member of staff; left empty"));
        }
        return id;
    }

    private Optional<StandIn> standIn(StaffEntry entry, NamedStandIn named) {
        Set<PersonId> found = byLogin.getOrDefault(TextKeys.login(named.login()), Set.of());
        if (found.size() == 1 && !found.contains(entry.person().id())) {
            return found.stream().findFirst().map(id -> new StandIn(id, named.term()));
        }
        String why = found.isEmpty()
                ? "is not a member of staff"
                : found.size() > 1 ? "is the sign-in name of several people" : "is this person";
        dangling.add(new Rejection(entry.dn(), "stand-in '" + named.login() + "' " + why + "; left out"));
        return Optional.empty();
    }
}
