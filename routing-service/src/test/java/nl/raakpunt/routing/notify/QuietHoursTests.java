package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Tests for the part of the day in which messages wait. */
class QuietHoursTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));

    @Test
    void theyGoPastMidnight() {
        assertThat(NIGHT.left(at("2026-11-23T17:59"))).isZero();
        assertThat(NIGHT.left(at("2026-11-23T18:00"))).isEqualTo(Duration.ofHours(14));
        assertThat(NIGHT.left(at("2026-11-24T07:30"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(NIGHT.left(at("2026-11-24T08:00"))).isZero();
    }

    @Test
    void theyMayBeInTheMiddleOfTheDay() {
        QuietHours lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(lunch.left(at("2026-11-23T12:45"))).isEqualTo(Duration.ofMinutes(15));
        assertThat(lunch.left(at("2026-11-23T18:00"))).isZero();
    }

    @Test
    void theyEndByTheClockOnTheWallWhenItIsChanged() {
        assertThat(NIGHT.left(at("2026-10-24T20:00")))
                .as("the night in which the clock goes back")
                .isEqualTo(Duration.ofHours(13));
    }

    @Test
    void theyAreNotTheWholeDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM);
    }
}
