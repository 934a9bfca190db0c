package nl.raakpunt.routing.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTests {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final Attempts attempts = new Attempts(3, Duration.ofMinutes(15), Clock.fixed(now, ZoneOffset.UTC));
    private final InstantSource moving = () -> now;

    @Test
    void asManyAsAllowedAndNoMore() {
        attempts.count("a");
        attempts.count("a");
        assertThat(attempts.refuses("a")).isFalse();
        attempts.count("a");
        assertThat(attempts.refuses("a")).isTrue();
        assertThat(attempts.refuses("b")).isFalse();
    }

    @Test
    void aPauseEndsHoweverOftenIsTriedMeanwhile() {
        Attempts patient = new Attempts(1, Duration.ofMinutes(15), moving.withZone(ZoneOffset.UTC));
        patient.count("a");
        now = now.plus(Duration.ofMinutes(14));
        patient.count("a");
        assertThat(patient.refuses("a")).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(patient.refuses("a")).isFalse();
    }

    @Test
    void successStartsAnew() {
        attempts.count("a");
        attempts.count("a");
        attempts.count("a");
        attempts.forget("a");
        assertThat(attempts.refuses("a")).isFalse();
    }
}
