package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.availability.DutyRoster.Swap;
import nl.raakpunt.directory.availability.DutyRoster.Turn;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.selfservice.DutyController.RosterInput;
import nl.raakpunt.directory.selfservice.DutyController.SwapInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows duty rosters with names, and checks what is entered. */
@Component
class DutyViews {

    private static final int LONGEST_SWAP_DAYS = 366;

    private final DutyService service;
    private final PersonRepository people;
    private final Clock clock;

    DutyViews(DutyService service, PersonRepository people, Clock clock) {
        this.service = service;
        this.people = people;
        this.clock = clock;
    }

    DutyView of(Team team, Instant at) {
        DutyRoster roster = service.rosterOf(team.ref().id());
        if (roster == null) {
            return new DutyView(team.ref(), null, null, null);
        }
        Map<PersonId, String> names = names(roster);
        return new DutyView(
                team.ref(),
                turn(roster.at(at, clock.getZone()), names),
                roster.after(at, clock.getZone()).map(turn -> turn(turn, names)).orElse(null),
                roster(roster, names));
    }

    /** The roster, when everybody in it works here and is named once. */
    DutyRoster checked(RosterInput input) {
        if (new HashSet<>(input.members()).size() < input.members().size()) {
            throw Problem.invalid(List.of(new FieldError("members", "names somebody twice")));
        }
        checkActive("members", input.members());
        return input.roster();
    }

    /** The swap, when it lies ahead and is no longer than a year. */
    Swap checked(UUID id, SwapInput input, Instant at) {
        boolean backwards = input.lastDay().isBefore(input.firstDay());
        boolean past = input.lastDay().isBefore(LocalDate.ofInstant(at, clock.getZone()));
        if (backwards || past || input.firstDay().plusDays(LONGEST_SWAP_DAYS).isBefore(input.lastDay())) {
            throw Problem.invalid(
                    List.of(new FieldError("lastDay", "must be after the first, still to come, and within a year")));
        }
        checkActive("person", List.of(input.person()));
        return new Swap(id, new PersonId(input.person()), input.firstDay(), input.lastDay());
    }

    private void checkActive(String field, Collection<UUID> ids) {
        List<PersonId> asked = ids.stream().map(PersonId::new).toList();
        long active = people.findByIds(asked).stream().filter(Person::active).count();
        if (active < asked.size()) {
            throw Problem.invalid(
                    List.of(new FieldError(field, "names somebody who is not an active member of staff")));
        }
    }

    private Map<PersonId, String> names(DutyRoster roster) {
        List<PersonId> ids = Stream.concat(
                        roster.members().stream(), roster.swaps().stream().map(Swap::person))
                .distinct()
                .toList();
        return people.findByIds(ids).stream()
                .collect(Collectors.toMap(Person::id, person -> person.name().display()));
    }

    private static TurnView turn(Turn turn, Map<PersonId, String> names) {
        return new TurnView(turn.person().value(), names.getOrDefault(turn.person(), ""), turn.from(), turn.until());
    }

    private static RosterView roster(DutyRoster roster, Map<PersonId, String> names) {
        return new RosterView(
                roster.members().stream()
                        .map(member -> new MemberView(member.value(), names.getOrDefault(member, "")))
                        .toList(),
                roster.first(),
                roster.handOverDay(),
                roster.handOverTime(),
                roster.swaps().stream()
                        .map(swap -> new SwapView(
                                swap.id(),
                                swap.person().value(),
                                names.getOrDefault(swap.person(), ""),
                                swap.first(),
                                swap.last()))
                        .toList());
    }

    /**
     * Who of a team is on duty.
     *
     * @param now    {@code null} when the team has no roster
     * @param next   {@code null} when it is always the same person
     * @param roster as it was set
     */
    @Schema(name = "Duty")
    record DutyView(
            TeamRef team,
            @Nullable TurnView now,
            @Nullable TurnView next,
            @Nullable RosterView roster) {}

    @Schema(name = "DutyTurn")
    record TurnView(UUID person, String displayName, Instant from, Instant until) {}

    /** A roster as it was set. */
    @Schema(name = "DutyRoster")
    record RosterView(
            List<MemberView> members,
            LocalDate firstDay,
            DayOfWeek handOverDay,
            LocalTime handOverTime,
            List<SwapView> swaps) {}

    @Schema(name = "DutyMember")
    record MemberView(UUID person, String displayName) {}

    @Schema(name = "DutySwap")
    record SwapView(UUID id, UUID person, String displayName, LocalDate firstDay, LocalDate lastDay) {}
}
