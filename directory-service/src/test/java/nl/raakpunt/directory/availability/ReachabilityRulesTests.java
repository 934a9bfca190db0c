package nl.raakpunt.directory.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityRulesTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final ReachabilityRules RULES = new ReachabilityRules(ZONE, new DutchHolidays());
    private static final Instant READ = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // Sanne works ma-do 08:00-16:00
        "2026-11-23T07:59:59, BACK, OUTSIDE_WORKING_HOURS, , 2026-11-23T08:00",
        "2026-11-23T08:00:00, REACHABLE, WITHIN_WORKING_HOURS, 2026-11-23T16:00, ",
        "2026-11-23T15:59:59, REACHABLE, WITHIN_WORKING_HOURS, 2026-11-23T16:00, ",
        "2026-11-23T16:00:00, BACK, OUTSIDE_WORKING_HOURS, , 2026-11-24T08:00",
        "2026-11-27T10:00:00, BACK, NOT_A_WORKING_DAY, , 2026-11-30T08:00",
        // Christmas is on Friday and Saturday, New Year on Friday; the absence runs from 21 December to 2 January
        "2026-12-18T10:00:00, BACK, NOT_A_WORKING_DAY, , 2027-01-04T08:00",
        "2026-12-21T00:00:00, AWAY, ABSENT, 2027-01-03T00:00, 2027-01-04T08:00",
        "2026-12-25T10:00:00, AWAY, ABSENT, 2027-01-03T00:00, 2027-01-04T08:00",
        "2027-01-02T23:59:59, AWAY, ABSENT, 2027-01-03T00:00, 2027-01-04T08:00",
        "2027-01-03T00:00:00, BACK, NOT_A_WORKING_DAY, , 2027-01-04T08:00",
        // Easter Monday, King's Day and Whit Monday
        "2027-03-29T10:00:00, BACK, PUBLIC_HOLIDAY, , 2027-03-30T08:00",
        "2027-04-27T10:00:00, BACK, PUBLIC_HOLIDAY, , 2027-04-28T08:00",
        "2027-05-17T03:00:00, BACK, PUBLIC_HOLIDAY, , 2027-05-18T08:00",
        // Good Friday is no holiday at work
        "2027-03-26T10:00:00, BACK, NOT_A_WORKING_DAY, , 2027-03-30T08:00",
    })
    void sanneCanBeReachedWhenHerPatternSaysSo(
            LocalDateTime now,
            State state,
            Reason reason,
            @Nullable LocalDateTime until,
            @Nullable LocalDateTime backAt) {
        Schedule sanne = schedule("ma-do 08:00-16:00", "2026-12-21/2027-01-02");
        Reachability reachability = RULES.of(true, sanne, instant(now), READ);
        assertThat(reachability.state()).isEqualTo(state);
        assertThat(reachability.reason()).isEqualTo(reason);
        assertThat(reachability.until()).isEqualTo(until == null ? null : instant(until));
        assertThat(reachability.backAt()).isEqualTo(backAt == null ? null : instant(backAt));
        assertThat(reachability.observedAt()).isEqualTo(READ);
    }

    @Test
    void hoursAreOwnWorkingTimeWithoutHolidaysAndWhateverTheAbsences() {
        PersonFacts sanne = PersonFacts.of(true, schedule("ma-do 08:00-16:00", "2027-05-10/2027-05-20"), READ);
        assertThat(RULES.hours(
                        sanne,
                        instant(LocalDateTime.parse("2027-05-13T12:00:00")),
                        instant(LocalDateTime.parse("2027-05-19T00:00:00"))))
                // Whit Monday is on the 17th.
                .hasValue(List.of(
                        span("2027-05-13T12:00:00", "2027-05-13T16:00:00"),
                        span("2027-05-18T08:00:00", "2027-05-18T16:00:00")));
    }

    @Test
    void hoursThatAreOnlyAssumedAreNotGiven() {
        ReachabilityRules assuming = new ReachabilityRules(
                ZONE, new DutchHolidays(), Freshness.USUAL, WorkingPattern.parse("ma-vr 09:00-17:00"));
        PersonFacts unknown = PersonFacts.of(true, Schedule.UNKNOWN, READ);
        assertThat(assuming.hours(unknown, READ, READ.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(RULES.hours(unknown, READ, READ.plus(Duration.ofDays(7)))).isEmpty();
    }

    private static WorkedSpan span(String from, String until) {
        return new WorkedSpan(instant(LocalDateTime.parse(from)), instant(LocalDateTime.parse(until)));
    }

    @Test
    void withoutPatternNothingIsClaimed() {
        Reachability reachability = RULES.of(true, Schedule.UNKNOWN, READ, null);
        assertThat(reachability.state()).isEqualTo(State.UNKNOWN);
        assertThat(reachability.reason()).isEqualTo(Reason.NO_WORKING_PATTERN);
        assertThat(reachability.observedAt()).isNull();
    }

    @Test
    void somebodyWhoLeftIsUnknownWhateverTheirPattern() {
        Reachability reachability = RULES.of(false, schedule("ma-zo 00:00-24:00", ""), READ, READ);
        assertThat(reachability.state()).isEqualTo(State.UNKNOWN);
        assertThat(reachability.reason()).isEqualTo(Reason.INACTIVE);
        assertThat(reachability.backAt()).isNull();
    }

    @Test
    void anAbsenceWithoutPatternHasAnEndButNoMomentOfReturn() {
        Schedule schedule = schedule(null, "2026-11-23/2026-11-24; 2026-11-25");
        Reachability reachability = RULES.of(true, schedule, READ, READ);
        assertThat(reachability.state()).isEqualTo(State.AWAY);
        assertThat(reachability.until()).isEqualTo(instant(LocalDateTime.parse("2026-11-26T00:00")));
        assertThat(reachability.backAt()).isNull();
    }

    @Test
    void anAbsenceWithoutForeseeableEndHasNoMomentOfReturnSoon() {
        Schedule schedule = schedule("ma-vr 08:00-16:00", "2026-11-01/9999-12-31");
        Reachability reachability = RULES.of(true, schedule, READ, READ);
        assertThat(reachability.state()).isEqualTo(State.AWAY);
        assertThat(reachability.backAt()).isAfter(Instant.parse("9999-12-31T00:00:00Z"));
    }

    @Test
    void aNightShiftGoesOnOverMidnight() {
        Schedule schedule = schedule("ma 22:00-06:00", "");
        Reachability reachability = RULES.of(true, schedule, instant(LocalDateTime.parse("2026-11-23T23:30")), READ);
        assertThat(reachability.until()).isEqualTo(instant(LocalDateTime.parse("2026-11-24T06:00")));
    }

    @Test
    void aNightShiftOfTheSpringNightIsAnHourShorterAndOfTheAutumnNightAnHourLonger() {
        Schedule schedule = schedule("za 22:00-06:00", "");
        assertThat(lengthOfShiftAt(schedule, "2026-03-28T22:00")).isEqualTo(Duration.ofHours(7));
        assertThat(lengthOfShiftAt(schedule, "2026-10-24T22:00")).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void workInsideTheHourThatSpringSkipsDoesNotExistThatDay() {
        Schedule schedule = schedule("zo 02:15-02:45", "");
        Instant jump = ZonedDateTime.of(2026, 3, 29, 3, 20, 0, 0, ZONE).toInstant();
        assertThat(RULES.of(true, schedule, jump, READ).state()).isEqualTo(State.BACK);
    }

    /** Random schedules over years with DST changes, holidays, absences, week 53: the claims must hold at every moment. */
    @Test
    void whatIsClaimedComesTrueOnRandomTimelines() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            Schedule schedule = RandomSchedules.next(random);
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 366 * 86_400));
            Reachability reachability = RULES.of(true, schedule, now, READ);
            assertThat(reachability.state() == State.REACHABLE)
                    .as("%s at %s", schedule, now)
                    .isEqualTo(RandomSchedules.worksAt(schedule, now, ZONE));
            if (reachability.until() != null) {
                assertThat(stateAt(schedule, reachability.until().minusSeconds(1)))
                        .isEqualTo(reachability.state());
                assertThat(stateAt(schedule, reachability.until())).isNotEqualTo(reachability.state());
            }
            if (reachability.backAt() != null) {
                assertThat(reachability.backAt()).isAfter(now);
                assertThat(stateAt(schedule, reachability.backAt())).isEqualTo(State.REACHABLE);
                Instant earlier = now.plusSeconds(random.nextLong(
                        Math.max(1, Duration.between(now, reachability.backAt()).toSeconds())));
                assertThat(stateAt(schedule, earlier)).isNotEqualTo(State.REACHABLE);
            }
        }
    }

    private static State stateAt(Schedule schedule, Instant at) {
        return RULES.of(true, schedule, at, READ).state();
    }

    private static Duration lengthOfShiftAt(Schedule schedule, String start) {
        Instant from = instant(LocalDateTime.parse(start));
        return Duration.between(from, RULES.of(true, schedule, from, READ).until());
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    private static Schedule schedule(@Nullable String pattern, String absences) {
        return new Schedule(
                pattern == null ? null : WorkingPattern.parse(pattern), Absence.parseAll(absences), List.of());
    }

    /** Schedules, and a second opinion on them that shares no code with the rules. */
    private static final class RandomSchedules {

        private static final List<String> PATTERNS = List.of(
                "ma-do 08:00-16:00",
                "ma-vr 08:30-12:00, 12:30-17:00",
                "even wo 09:00-13:00; oneven vr 13:00-17:00",
                "za-zo 00:00-24:00",
                "ma-zo 00:00-24:00",
                "zo 01:30-03:30",
                "even ma,di 08:00-12:00; ma 10:00-14:00");

        static Schedule next(Random random) {
            WorkingPattern pattern = WorkingPattern.parse(PATTERNS.get(random.nextInt(PATTERNS.size())));
            List<Absence> absences = random.ints(random.nextInt(6), 0, 3 * 366)
                    .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day))
                    .map(first -> new Absence(first, first.plusDays(random.nextInt(40))))
                    .toList();
            return new Schedule(pattern, absences, List.of());
        }

        /** Works because none of the patterns above ends or starts inside the hour that changes. */
        static boolean worksAt(Schedule schedule, Instant at, ZoneId zone) {
            LocalDateTime local = LocalDateTime.ofInstant(at, zone);
            LocalDate date = local.toLocalDate();
            boolean absent = schedule.absences().stream()
                    .anyMatch(absence -> date.compareTo(absence.first()) >= 0 && date.compareTo(absence.last()) <= 0);
            boolean inPattern = schedule.pattern() != null
                    && schedule.pattern().on(date).stream()
                            .anyMatch(span -> !local.toLocalTime().isBefore(span.from())
                                    && (span.to().equals(LocalTime.MIDNIGHT)
                                            || local.toLocalTime().isBefore(span.to())));
            return !absent && inPattern && !new DutchHolidays().isHoliday(date);
        }
    }
}
