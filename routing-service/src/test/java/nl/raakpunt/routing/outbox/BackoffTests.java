package nl.raakpunt.routing.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests for {@link Backoff}. */
class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));

    @Test
    void pausesDoubleUpToTheLongestWithJitterBelow() {
        Random random = new Random(1);
        for (int failure = 1; failure < 100; failure++) {
            Duration full = failure > 7 ? Duration.ofMinutes(10) : Duration.ofSeconds(5L << (failure - 1));
            for (int i = 0; i < 20; i++) {
                assertThat(backoff.after(failure, random)).isBetween(full.dividedBy(2), full);
            }
        }
    }
}
