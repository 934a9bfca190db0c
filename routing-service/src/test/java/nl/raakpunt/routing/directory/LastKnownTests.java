package nl.raakpunt.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link LastKnown}. */
class LastKnownTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Reply<String> DOWN = new Reply.Unavailable<>(NOON, Reply.Reason.DOWN);

    private final LastKnown<String> known = new LastKnown<>(Duration.ofMinutes(10), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void aFreshCopySavesACall() {
        known.get(() -> read(NOON.minusSeconds(60)));
        assertThat(known.get(() -> DOWN)).isEqualTo(read(NOON.minusSeconds(60)));
    }

    @Test
    void anOldCopyHelpsOutAndSaysThatItIsOld() {
        known.get(() -> read(NOON.minusSeconds(3600)));
        assertThat(known.get(() -> DOWN)).isEqualTo(new Reply.Found<>("topics", NOON.minusSeconds(3600), true));
    }

    @Test
    void withoutCopyTroubleIsSaid() {
        assertThat(known.get(() -> DOWN)).isEqualTo(DOWN);
    }

    @Test
    void anEmptyListIsAskedForAgain() {
        LastKnown<List<String>> lists = new LastKnown<>(Duration.ofHours(1), Clock.fixed(NOON, ZoneOffset.UTC));
        lists.get(() -> new Reply.Found<>(List.of(), NOON, false));
        assertThat(lists.get(() -> new Reply.Found<>(List.of("Rockanje"), NOON, false)))
                .isEqualTo(new Reply.Found<>(List.of("Rockanje"), NOON, false));
    }

    private static Reply<String> read(Instant at) {
        return new Reply.Found<>("topics", at, false);
    }
}
