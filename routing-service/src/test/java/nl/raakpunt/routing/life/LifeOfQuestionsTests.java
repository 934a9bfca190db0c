package nl.raakpunt.routing.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.HandClock;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Everybody does anything to many questions on the real database, and after each step every rule of design §3 that is about
 * questions holds. {@code -Draakpunt.steps=100000} plays longer, {@code -Draakpunt.seed=…} plays another life.
 */
@RoutingServiceTest
@Import(LifeOfQuestionsTests.ByHand.class)
@DirtiesContext
@TestPropertySource(
        properties = {
            "raakpunt.test.sweeps=1000h",
            "raakpunt.test.rest=1000h",
            "raakpunt.test.poll=10s",
            "raakpunt.privacy.first=1000h"
        })
class LifeOfQuestionsTests {

    private static final Logger LOG = LoggerFactory.getLogger(LifeOfQuestionsTests.class);
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final int STEPS = Integer.getInteger("raakpunt.steps", 2_000);
    private static final long SEED = Long.getLong("raakpunt.seed", 20_261_123);
    private static final int LOOK_AT_ALL_EVERY = 5_000;
    private static final int TIDY_EVERY = 500;

    @Autowired
    private ApplicationContext instance;

    @Autowired
    private HandClock clock;

    @Autowired
    private JdbcClient jdbc;

    /** A clock that the test moves. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ByHand {
        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock(MONDAY_TEN);
        }

        @Bean
        @Primary
        RosterDirectory rosterDirectory(@Qualifier("directoryClient") Directory others) {
            return new RosterDirectory(others);
        }
    }

    /** It takes lessons from finished questions; what is asked of it the roster answers. */
    @BeforeEach
    void directoryWorks() {
        DirectoryStub.works();
    }

    @AfterEach
    void leaveNoMailBehind() {
        Mailbox.empty();
    }

    @Test
    void whateverAnybodyDoesEveryRuleHoldsAfterEveryStep() {
        Village village = new Village(instance, clock, new Ledger(jdbc), SEED);
        for (int step = 1; step <= STEPS; step++) {
            take(village, step);
            if (step % TIDY_EVERY == 0) {
                tidy(village, step);
            }
        }
        village.everythingHolds();
        LOG.info("{} steps with seed {}: {}", STEPS, SEED, village.steps());
        assertThat(village.steps())
                .as("all sorts of things were done, and refused")
                .containsKeys("receive", "tick", "audit", "merge", "split", "take over", "fail half-way", "refused")
                .containsKeys("Offer", "Accept", "Decline", "Answer", "Reopen", "WaitForCitizen", "GiveHelp", "Hurry");
    }

    private static void take(Village village, int step) {
        try {
            village.step();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(
                    "Step %d with seed %d.%nLately:%n%s".formatted(step, SEED, village.lately()), broken);
        }
    }

    /** What the real parts remember for other tests would fill the memory in a long life. */
    private void tidy(Village village, int step) {
        RealParts.DIRECTORY.resetRequests();
        Mailbox.empty();
        if (step % LOOK_AT_ALL_EVERY == 0) {
            village.everythingHolds();
            LOG.info("{} steps: {}", step, village.steps());
        }
    }
}
