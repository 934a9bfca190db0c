package nl.raakpunt.directory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.raakpunt.directory.availability.StandInChain.Found;
import nl.raakpunt.directory.availability.StandInChain.Step;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void standInsAreReadWithDaysAndDates() {
        assertThat(NamedStandIn.parseAll("k.elamrani vr 2026-12-21/2027-01-02; j.jansen ma-wo ;p.post"))
                .containsExactly(
                        new NamedStandIn(
                                "k.elamrani",
                                new StandIn.Term(
                                        Set.of(DayOfWeek.FRIDAY),
                                        LocalDate.of(2026, 12, 21),
                                        LocalDate.of(2027, 1, 2))),
                        new NamedStandIn(
                                "j.jansen",
                                new StandIn.Term(
                                        Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), null, null)),
                        new NamedStandIn("p.post", StandIn.Term.ALWAYS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"j.jansen soms", "j.jansen vr ma", "j.jansen 2026-13-01", "j 2026-01-02/2026-01-01", "j a b c"})
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> NamedStandIn.parseAll(text)).isInstanceOf(MalformedScheduleException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"morgen", "2026-02-30", "2026-01-02/2026-01-01", "2026-01-01/", "1-1-2026", "0001-01-01"})
    void absencesThatAreNoDatesAreRefused(String text) {
        assertThatThrownBy(() -> Absence.parseAll(text)).isInstanceOf(MalformedScheduleException.class);
    }

    @Test
    void theFirstEntryThatHoldsTodayWins() {
        Map<PersonId, Schedule> all = Map.of(id(0), standIns(in(1, DayOfWeek.MONDAY), in(2), in(3)));
        assertThat(chain(all, Set.of(1, 2, 3)).resolve(id(0), FRIDAY)).contains(id(2));
    }

    @Test
    void theChainIsFollowedToTheFirstWhoCanBeReached() {
        Map<PersonId, Schedule> all = Map.of(id(0), standIns(in(1)), id(1), standIns(in(2)), id(2), standIns(in(3)));
        assertThat(chain(all, Set.of(2, 3)).resolve(id(0), FRIDAY)).contains(id(2));
    }

    @Test
    void aChainThatGoesRoundGivesNobody() {
        Map<PersonId, Schedule> all = Map.of(id(0), standIns(in(1)), id(1), standIns(in(0)));
        assertThat(chain(all, Set.of(0)).resolve(id(0), FRIDAY)).isEmpty();
    }

    @Test
    void theSixthStepIsNotTaken() {
        Map<PersonId, Schedule> all = new HashMap<>();
        IntStream.range(0, 10).forEach(i -> all.put(id(i), standIns(in(i + 1))));
        assertThat(chain(all, Set.of(5)).resolve(id(0), FRIDAY)).contains(id(5));
        assertThat(chain(all, Set.of(6)).resolve(id(0), FRIDAY)).isEmpty();
    }

    @Test
    void theSecondOneNamedIsTriedWhenTheChainOfTheFirstGivesNobody() {
        Map<PersonId, Schedule> all = Map.of(id(0), standIns(in(1), in(3)), id(1), standIns(in(2)));
        assertThat(chain(all, Set.of(3)).resolve(id(0), FRIDAY)).contains(id(3));
    }

    @Test
    void whoIsNamedForTheTopicComesBeforeWhoIsNamedForEverything() {
        StandIn forTrees = new StandIn(id(2), StandIn.Term.ALWAYS, "bomen");
        Map<PersonId, Schedule> all = Map.of(id(0), standIns(in(1), forTrees));
        assertThat(chain(all, Set.of(1, 2)).find(id(0), "bomen", FRIDAY))
                .contains(new Found(id(2), Step.NAMED_FOR_TOPIC));
        assertThat(chain(all, Set.of(1, 2)).find(id(0), "paspoort", FRIDAY)).contains(new Found(id(1), Step.NAMED));
        assertThat(chain(all, Set.of(2)).find(id(0), "paspoort", FRIDAY)).isEmpty();
        assertThat(chain(all, Set.of(1)).find(id(0), "bomen", FRIDAY)).contains(new Found(id(1), Step.NAMED));
    }

    @Test
    void withoutAnybodyNamedItIsUpToWhoIsOnDutyAndThenToTheLead() {
        StandInChain.Team team = new StandInChain.Team(id(5), id(6));
        Function<PersonId, List<StandIn>> named = person -> person.equals(id(5)) ? List.of(in(7)) : List.of();
        assertThat(withTeam(named, team, 5, 6)).contains(new Found(id(5), Step.DUTY));
        assertThat(withTeam(named, team, 6, 7)).contains(new Found(id(7), Step.DUTY));
        assertThat(withTeam(named, team, 6)).contains(new Found(id(6), Step.TEAM_LEAD));
        assertThat(withTeam(named, team, 1)).isEmpty();
        assertThat(withTeam(person -> List.of(in(1)), team, 1, 5, 6)).contains(new Found(id(1), Step.NAMED));
    }

    private static Optional<Found> withTeam(
            Function<PersonId, List<StandIn>> named, StandInChain.Team team, Integer... reachable) {
        Set<Integer> able = Set.of(reachable);
        return new StandInChain(
                        named,
                        person -> team,
                        person -> able.contains((int) person.value().getLeastSignificantBits()))
                .find(id(0), null, FRIDAY);
    }

    @Test
    @Timeout(20)
    void anyTangleEndsWithSomebodyReachableOrNobody() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            Map<PersonId, Schedule> all = new HashMap<>();
            IntStream.range(0, 8).forEach(i -> all.put(id(i), standIns(in(random.nextInt(8)))));
            Set<Integer> reachable = Set.of(random.nextInt(8));
            Optional<PersonId> found = chain(all, reachable).resolve(id(0), FRIDAY);
            found.ifPresent(person ->
                    assertThat(reachable.stream().map(StandInTests::id)).contains(person));
            assertThat(found).isNotEqualTo(Optional.of(id(0)));
        }
    }

    private static StandInChain chain(Map<PersonId, Schedule> all, Set<Integer> reachable) {
        Set<PersonId> ids = Set.copyOf(reachable.stream().map(StandInTests::id).toList());
        return new StandInChain(
                person -> all.getOrDefault(person, Schedule.UNKNOWN).standIns(), ids::contains);
    }

    private static Schedule standIns(StandIn... standIns) {
        return new Schedule(null, List.of(), List.of(standIns));
    }

    private static StandIn in(int person, DayOfWeek... days) {
        return new StandIn(id(person), new StandIn.Term(Set.of(days), null, null));
    }

    private static PersonId id(int number) {
        return new PersonId(new UUID(0, number));
    }
}
