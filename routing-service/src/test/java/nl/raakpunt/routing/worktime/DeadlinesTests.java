package nl.raakpunt.routing.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for how long a colleague has to respond. */
class DeadlinesTests {

    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant THURSDAY_NOON = Instant.parse("2026-11-26T11:00:00Z");

    private final Deadlines deadlines = new Deadlines(
            new WorkingTime(OfficeHours.parse("ma-vr 08:30-17:00"), _ -> false, ZoneId.of("Europe/Amsterdam")),
            new PromiseSettings(Duration.ofHours(16), Duration.ofHours(4), Duration.ofMinutes(30)));

    @Test
    void whoIsThereHasFourHours() {
        assertThat(deadlines.respondBefore(MONDAY_TEN, null, THURSDAY_NOON))
                .isEqualTo(MONDAY_TEN.plus(Duration.ofHours(4)));
    }

    @Test
    void whoIsBackTomorrowHasTimeFromTomorrow() {
        assertThat(deadlines.respondBefore(MONDAY_TEN, TUESDAY_NOON, THURSDAY_NOON))
                .isEqualTo(TUESDAY_NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void whoIsBackAfterThePromiseIsNotWaitedForLongerThanAnybodyElse() {
        assertThat(deadlines.respondBefore(MONDAY_TEN, THURSDAY_NOON, TUESDAY_NOON))
                .isEqualTo(deadlines.respondBefore(MONDAY_TEN, TUESDAY_NOON));
    }

    @Test
    void silenceIsCountedInTheHoursOfWhoeverIsSilent() {
        // Ten to twelve on Monday and two to four on Thursday: of these four hours half is over on Monday at noon.
        OwnHours partTime = week(span("2026-11-23T09:00:00Z", 2), span("2026-11-26T13:00:00Z", 2));
        Instant friday = Instant.parse("2026-11-27T11:00:00Z");
        assertThat(deadlines.quietUntil(MONDAY_TEN, friday, partTime)).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(deadlines.quietUntil(TUESDAY_NOON, friday, partTime))
                .isEqualTo(Instant.parse("2026-11-26T14:00:00Z"));
    }

    @Test
    void whoDoesNotWorkAnyMoreBeforeThePromiseIsNotWaitedFor() {
        OwnHours onMondays = week(span("2026-11-23T08:00:00Z", 8));
        assertThat(deadlines.quietUntil(TUESDAY_NOON, THURSDAY_NOON, onMondays))
                .isEqualTo(deadlines.quietUntil(TUESDAY_NOON, THURSDAY_NOON));
    }

    @Test
    void aBrokenPromiseIsCountedInOwnHoursToo() {
        OwnHours onFriday = week(span("2026-11-27T08:00:00Z", 8));
        assertThat(deadlines.quietUntil(THURSDAY_NOON, MONDAY_TEN, onFriday))
                .isEqualTo(Instant.parse("2026-11-27T12:00:00Z"));
    }

    @Test
    void onDaysOfWhichNothingIsKnownOfficeHoursCount() {
        OwnHours freeThisWeek = week();
        // The Monday after, half past eight in the morning, and four hours.
        assertThat(deadlines.quietUntil(THURSDAY_NOON, MONDAY_TEN, freeThisWeek))
                .isEqualTo(Instant.parse("2026-11-30T11:30:00Z"));
    }

    private static OwnHours week(OwnHours.Span... spans) {
        return new OwnHours(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29), List.of(spans));
    }

    private static OwnHours.Span span(String from, int hours) {
        Instant start = Instant.parse(from);
        return new OwnHours.Span(start, start.plus(Duration.ofHours(hours)));
    }

    @Test
    void aMomentThatPassedCountsAsNow() {
        assertThat(deadlines.respondBefore(MONDAY_TEN, MONDAY_TEN.minusSeconds(60), THURSDAY_NOON))
                .isEqualTo(deadlines.respondBefore(MONDAY_TEN, THURSDAY_NOON));
    }
}
