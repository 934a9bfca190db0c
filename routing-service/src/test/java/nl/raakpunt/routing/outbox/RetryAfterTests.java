package nl.raakpunt.routing.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void secondsAndMomentsAreUnderstood() {
        assertThat(RetryAfter.of(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Mon, 23 Nov 2026 09:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void nobodyIsLeftAloneForDays() {
        assertThat(RetryAfter.of("999999999", NOW)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsOverOrUnreadableSaysNothing() {
        assertThat(RetryAfter.of("Mon, 23 Nov 2026 08:00:00 GMT", NOW)).isNull();
        assertThat(RetryAfter.of("soon", NOW)).isNull();
        assertThat(RetryAfter.of("-5", NOW)).isNull();
        assertThat(RetryAfter.of("99999999999999999999", NOW)).isNull();
    }
}
