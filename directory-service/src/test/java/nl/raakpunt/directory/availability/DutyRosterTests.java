package nl.raakpunt.directory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.DutyRoster.Swap;
import nl.raakpunt.directory.availability.DutyRoster.Turn;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A roster that hands over on Wednesdays at 9; the first week began on Wednesday 18 November 2026. */
class DutyRosterTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate SOME_DAY_OF_THE_FIRST_WEEK = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T09:00:00, 0, 2026-11-18T09:00, 2026-11-25T09:00",
        "2026-11-25T08:59:59, 0, 2026-11-18T09:00, 2026-11-25T09:00",
        "2026-11-25T09:00:00, 1, 2026-11-25T09:00, 2026-12-02T09:00",
        "2026-12-02T09:00:00, 2, 2026-12-02T09:00, 2026-12-09T09:00",
        "2026-12-09T09:00:00, 0, 2026-12-09T09:00, 2026-12-16T09:00",
        // Before the roster began, and over the year with 53 weeks and the changes of the clock
        "2026-11-18T08:59:59, 2, 2026-11-11T09:00, 2026-11-18T09:00",
        "2026-12-31T12:00:00, 0, 2026-12-30T09:00, 2027-01-06T09:00",
        "2027-03-28T12:00:00, 0, 2027-03-24T09:00, 2027-03-31T09:00",
    })
    void everybodyHasAWeekInTurn(LocalDateTime now, int person, LocalDateTime from, LocalDateTime until) {
        assertThat(roster(3).at(instant(now), ZONE)).isEqualTo(new Turn(id(person), instant(from), instant(until)));
    }

    @Test
    void whoeverSwapsTakesOverForWholeDaysOnly() {
        DutyRoster roster = roster(3, swap(7, "2026-11-26", "2026-11-27"));
        assertThat(roster.at(at("2026-11-26T00:00"), ZONE))
                .isEqualTo(new Turn(id(7), at("2026-11-26T00:00"), at("2026-11-28T00:00")));
        assertThat(roster.at(at("2026-11-25T23:59"), ZONE))
                .isEqualTo(new Turn(id(1), at("2026-11-25T09:00"), at("2026-11-26T00:00")));
        assertThat(roster.after(at("2026-11-25T23:59"), ZONE).map(Turn::person)).contains(id(7));
        assertThat(roster.after(at("2026-11-26T12:00"), ZONE).map(Turn::person)).contains(id(1));
    }

    @Test
    void turnsOfTheSamePersonThatTouchAreOne() {
        DutyRoster roster = roster(2, swap(0, "2026-11-25", "2026-11-27"));
        assertThat(roster.at(at("2026-11-26T12:00"), ZONE))
                .isEqualTo(new Turn(id(0), at("2026-11-18T09:00"), at("2026-11-28T00:00")));
    }

    @Test
    void theFirstOfTwoSwapsHolds() {
        DutyRoster roster = roster(2, swap(8, "2026-11-26", "2026-11-26"), swap(9, "2026-11-25", "2026-11-27"));
        assertThat(roster.at(at("2026-11-26T12:00"), ZONE).person()).isEqualTo(id(8));
        assertThat(roster.at(at("2026-11-27T12:00"), ZONE).person()).isEqualTo(id(9));
    }

    @Test
    void somebodyAloneIsAlwaysOnDutyAndNobodyIsNext() {
        assertThat(roster(1).at(at("2026-12-24T12:00"), ZONE).person()).isEqualTo(id(0));
        assertThat(roster(1).after(at("2026-12-24T12:00"), ZONE)).isEmpty();
    }

    @Test
    void aRosterNamesSomebodyAndNobodyTwice() {
        assertThatThrownBy(() -> roster(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DutyRoster(
                        List.of(id(1), id(1)), SOME_DAY_OF_THE_FIRST_WEEK, DayOfWeek.MONDAY, LocalTime.NOON, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** At every moment exactly one turn runs, it is the same seen from anywhere in it, and the next begins where it ends. */
    @Test
    void turnsFollowEachOtherWithoutGapWhateverIsSwapped() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            Swap[] swaps = Stream.generate(() -> randomSwap(random))
                    .limit(random.nextInt(5))
                    .toArray(Swap[]::new);
            DutyRoster roster = roster(2 + random.nextInt(4), swaps);
            Instant now = at("2026-10-01T00:00").plusSeconds(random.nextInt(200 * 86_400));
            Turn turn = roster.at(now, ZONE);
            assertThat(now).isBetween(turn.from(), turn.until().minusNanos(1));
            assertThat(roster.at(turn.from(), ZONE)).isEqualTo(turn);
            assertThat(roster.at(turn.until().minusNanos(1), ZONE)).isEqualTo(turn);
            assertThat(roster.at(turn.until(), ZONE).from()).isEqualTo(turn.until());
            assertThat(roster.after(now, ZONE).map(Turn::person)).isPresent().isNotEqualTo(Optional.of(turn.person()));
        }
    }

    private static Swap randomSwap(Random random) {
        LocalDate first = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(200));
        return new Swap(
                new UUID(1, random.nextLong()), id(random.nextInt(9)), first, first.plusDays(random.nextInt(9)));
    }

    private static DutyRoster roster(int members, Swap... swaps) {
        return new DutyRoster(
                IntStream.range(0, members).mapToObj(DutyRosterTests::id).toList(),
                SOME_DAY_OF_THE_FIRST_WEEK,
                DayOfWeek.WEDNESDAY,
                LocalTime.of(9, 0),
                List.of(swaps));
    }

    private static Swap swap(int person, String first, String last) {
        return new Swap(new UUID(1, person), id(person), LocalDate.parse(first), LocalDate.parse(last));
    }

    private static PersonId id(int number) {
        return new PersonId(new UUID(0, number));
    }

    private static Instant at(String local) {
        return instant(LocalDateTime.parse(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
