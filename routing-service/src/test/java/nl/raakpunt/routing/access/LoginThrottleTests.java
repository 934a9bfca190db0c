package nl.raakpunt.routing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginThrottleTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final LoginThrottle throttle =
            new LoginThrottle(settings(3), ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void refusesAfterTooManyFailuresFromOneAddress() {
        fail(3, "l.bakker", "10.0.0.1");

        assertThat(throttle.refuses("L.Bakker ", "10.0.0.1")).isTrue();
    }

    @Test
    void leavesTheAccountOpenFromAnotherAddress() {
        fail(3, "l.bakker", "10.0.0.1");

        assertThat(throttle.refuses("l.bakker", "10.0.0.2")).isFalse();
    }

    @Test
    void forgetsFailuresAfterThePause() {
        fail(3, "l.bakker", "10.0.0.1");
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(6)));

        assertThat(throttle.refuses("l.bakker", "10.0.0.1")).isFalse();
        throttle.failed("l.bakker", "10.0.0.1");
        assertThat(throttle.refuses("l.bakker", "10.0.0.1")).isFalse();
    }

    @Test
    void forgetsFailuresAfterARightPassword() {
        fail(2, "l.bakker", "10.0.0.1");
        throttle.succeeded("l.bakker", "10.0.0.1");
        fail(2, "l.bakker", "10.0.0.1");

        assertThat(throttle.refuses("l.bakker", "10.0.0.1")).isFalse();
    }

    private void fail(int times, String account, String address) {
        for (var i = 0; i < times; i++) {
            throttle.failed(account, address);
        }
    }

    static LoginSettings settings(int maxFailures) {
        return new LoginSettings(
                "ou=medewerkers",
                "uid",
                "entryUUID",
                new LoginSettings.Roles(
                        "cn=kcc-medewerkers,ou=groepen",
                        "cn=leidinggevenden,ou=groepen",
                        "cn=functioneel-beheer,ou=groepen"),
                maxFailures,
                Duration.ofMinutes(5));
    }
}
