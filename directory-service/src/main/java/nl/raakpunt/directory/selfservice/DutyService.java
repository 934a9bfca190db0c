package nl.raakpunt.directory.selfservice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.availability.store.DutyRosterRepository;
import nl.raakpunt.directory.availability.store.DutyRosterWriter;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.selfservice.ChangeLog.Action;
import nl.raakpunt.directory.selfservice.ChangeLog.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores who of a team is on duty, with the record of it and the event that tells others; the same again is nothing. */
@Service
class DutyService {

    private final DutyRosterRepository rosters;
    private final DutyRosterWriter writer;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;

    DutyService(
            DutyRosterRepository rosters, DutyRosterWriter writer, ChangeLog log, ApplicationEventPublisher events) {
        this.rosters = rosters;
        this.writer = writer;
        this.log = log;
        this.events = events;
    }

    /** The roster of a team, when it has one. */
    @Nullable
    DutyRoster rosterOf(String team) {
        Map<String, DutyRoster> found = rosters.byTeams(List.of(team));
        return found.get(team);
    }

    /** Sets the rotation; the swaps that were there stay. */
    @Transactional
    public void put(PersonId actor, String team, DutyRoster roster, Instant at) {
        DutyRoster before = rosterOf(team);
        if (before == null || !sameRotation(before, roster)) {
            writer.put(team, roster);
            log.ofTeam(actor, team, Kind.DUTY_ROSTER, Action.SET, at);
            tell(before, roster);
        }
    }

    @Transactional
    public void remove(PersonId actor, String team, Instant at) {
        DutyRoster before = rosterOf(team);
        if (writer.remove(team)) {
            log.ofTeam(actor, team, Kind.DUTY_ROSTER, Action.REMOVED, at);
            tell(before, null);
        }
    }

    @Transactional
    public void put(PersonId actor, String team, DutyRoster.Swap swap, Instant at) {
        DutyRoster roster = rosterOf(team);
        if (roster == null) {
            throw Problem.of(HttpStatus.CONFLICT, "This team has no duty roster yet; set one first.");
        }
        if (roster.swaps().contains(swap)) {
            return;
        }
        if (!writer.put(team, swap, at)) {
            throw Refusal.ID_IN_USE.problem();
        }
        log.ofTeam(actor, team, Kind.DUTY_SWAP, Action.SET, at);
        tell(roster, rosterOf(team));
    }

    @Transactional
    public void removeSwap(PersonId actor, String team, UUID swap, Instant at) {
        DutyRoster before = rosterOf(team);
        if (writer.removeSwap(team, swap)) {
            log.ofTeam(actor, team, Kind.DUTY_SWAP, Action.REMOVED, at);
            tell(before, null);
        }
    }

    private void tell(@Nullable DutyRoster before, @Nullable DutyRoster after) {
        Set<PersonId> people = Stream.of(before, after)
                .flatMap(Stream::ofNullable)
                .flatMap(DutyService::people)
                .collect(Collectors.toSet());
        events.publishEvent(new ReachabilityChanged(people));
    }

    private static Stream<PersonId> people(DutyRoster roster) {
        return Stream.concat(roster.members().stream(), roster.swaps().stream().map(DutyRoster.Swap::person));
    }

    private static boolean sameRotation(DutyRoster one, DutyRoster other) {
        return one.members().equals(other.members())
                && one.first().equals(other.first())
                && one.handOverDay() == other.handOverDay()
                && one.handOverTime().equals(other.handOverTime());
    }
}
