package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SearchGateTests {
    private static final int BUSY_DAY = 50;

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private final SearchGate gate = new SearchGate(
            CircuitBreakerRegistry.ofDefaults(),
            new SearchSettings(
                    "gate",
                    Duration.ofMillis(200),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5),
                    DataSize.ofMegabytes(5)));

    @AfterEach
    void close() {
        gate.destroy();
    }

    @Test
    void afterTwoLateAnswersNoneIsWaitedForHowManyGoodOnesThereWereBefore() {
        for (int i = 0; i < BUSY_DAY; i++) {
            answers();
        }
        asked.set(0);

        hangs();
        hangs();
        hangs();

        assertThat(asked).hasValue(2);
        assertThat(gate.state()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void aLateAnswerNowAndThenIsABusyMoment() {
        for (int i = 0; i < BUSY_DAY; i++) {
            answers();
        }
        hangs();
        answers();
        hangs();

        assertThat(gate.state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void itIsTriedAgainByItselfAndOneAnswerIsEnough() {
        hangs();
        hangs();
        assertThatThrownBy(() -> gate.ask(() -> "too early")).isInstanceOf(SearchUnavailable.class);

        await().ignoreExceptionsInstanceOf(SearchUnavailable.class)
                .untilAsserted(() -> assertThat(gate.ask(() -> "again")).isEqualTo("again"));

        assertThat(gate.state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    private void answers() {
        assertThat(gate.ask(asked::incrementAndGet)).isPositive();
    }

    private void hangs() {
        assertThatThrownBy(() -> gate.ask(() -> {
                    asked.incrementAndGet();
                    never.await();
                    return "never";
                }))
                .isInstanceOf(SearchUnavailable.class);
    }
}
