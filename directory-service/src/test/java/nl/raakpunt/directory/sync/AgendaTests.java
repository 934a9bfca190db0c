package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.sync.Agenda.Step;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import nl.raakpunt.directory.sync.SyncSettings.Cadence;
import nl.raakpunt.directory.sync.SyncSettings.Leaving;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Watermark MARK = new Watermark("sync", "server", "scope", "value");
    private static final ServerFacts SERVER = new ServerFacts("ldap://x", "OpenLDAP", "sync", false, null);
    private static final SyncSettings SETTINGS = new SyncSettings(
            true,
            new Cadence(
                    Duration.ofSeconds(20), Duration.ofMinutes(5), 20_000, Duration.ofHours(1), Duration.ofHours(24)),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            new Leaving(2, Duration.ofHours(24)),
            Duration.ofDays(90),
            Duration.ofDays(400),
            new SafetyLimits(10, 3, 20, 6, 20, 20),
            Map.of());

    @Test
    void whatWasNeverReadIsReadNow() {
        assertThat(next(SyncState.none("staff"), null, 0)).isEqualTo(new Step(Kind.FULL, NOW));
    }

    @Test
    void aSmallOrganisationIsReadEveryFiveMinutes() {
        assertThat(next(state(600, null, 60, 60, 60), Outcome.APPLIED, 0))
                .isEqualTo(new Step(Kind.FULL, NOW.plusSeconds(240)));
    }

    @Test
    void changesAreReadInBetween() {
        assertThat(next(state(600, MARK, 60, 60, 5), Outcome.UNCHANGED, 0))
                .isEqualTo(new Step(Kind.DELTA, NOW.plusSeconds(15)));
    }

    @Test
    void everythingGoesBeforeChangesWhenBothAreDue() {
        assertThat(next(state(600, MARK, 301, 301, 30), Outcome.UNCHANGED, 0).kind())
                .isEqualTo(Kind.FULL);
    }

    @Test
    void aLargeOrganisationIsReadOnceADayAndCountedEveryHour() {
        assertThat(next(state(20_001, null, 7_200, 60, 60), Outcome.APPLIED, 0))
                .isEqualTo(new Step(Kind.IDS, NOW.plusSeconds(3_540)));
        assertThat(next(state(20_001, null, 86_401, 7_200, 60), Outcome.APPLIED, 0)
                        .kind())
                .isEqualTo(Kind.FULL);
        assertThat(next(state(20_001, MARK, 7_200, 3_700, 30), Outcome.APPLIED, 0)
                        .kind())
                .isEqualTo(Kind.IDS);
        assertThat(next(state(20_001, MARK, 7_200, 60, 30), Outcome.APPLIED, 0).kind())
                .isEqualTo(Kind.DELTA);
        assertThat(next(state(20_000, null, 60, 60, 60), Outcome.APPLIED, 0).kind())
                .isEqualTo(Kind.FULL);
    }

    @Test
    void whatIsHeldIsLookedAtAgainWhenEverythingWouldBeRead() {
        assertThat(next(state(600, MARK, 600, 600, 600), Outcome.HELD, 0))
                .isEqualTo(new Step(Kind.FULL, NOW.plus(Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "6, 160", "7, 300", "60, 300", "2000000000, 300"})
    void thePauseDoublesWithEveryFailureUpToTheOrdinaryOne(int failures, int seconds) {
        assertThat(next(state(600, MARK, 1, 1, 1), Outcome.FAILED, failures))
                .isEqualTo(new Step(Kind.FULL, NOW.plusSeconds(seconds)));
    }

    private static Step next(SyncState state, @Nullable Outcome last, int failures) {
        return Agenda.next(state, last, failures, SETTINGS, NOW);
    }

    /** Read so many seconds ago. */
    private static SyncState state(int people, @Nullable Watermark mark, int full, int ids, int any) {
        return new SyncState(
                "staff", mark, people, NOW.minusSeconds(full), NOW.minusSeconds(ids), NOW.minusSeconds(any), SERVER);
    }
}
