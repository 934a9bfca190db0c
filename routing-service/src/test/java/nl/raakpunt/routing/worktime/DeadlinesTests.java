package nl.raakpunt.routing.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    void aMomentThatPassedCountsAsNow() {
        assertThat(deadlines.respondBefore(MONDAY_TEN, MONDAY_TEN.minusSeconds(60), THURSDAY_NOON))
                .isEqualTo(deadlines.respondBefore(MONDAY_TEN, THURSDAY_NOON));
    }
}
