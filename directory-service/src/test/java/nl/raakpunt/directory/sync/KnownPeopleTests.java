package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.raakpunt.directory.sync.KnownPeople.Sight;
import org.junit.jupiter.api.Test;

class KnownPeopleTests {

    private static final String PRINT = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "f123456789abcdef0123456789abcdef";
    private static final UUID ANNA = new UUID(1, 2);

    private final KnownPeople known = new KnownPeople(4);

    @Test
    void whoeverIsAsTheyWereIsTheSame() {
        known.know(ANNA, PRINT, true, false);
        assertThat(known.see(ANNA, PRINT)).isEqualTo(Sight.SAME);
        assertThat(known.see(new UUID(1, 3), PRINT)).isEqualTo(Sight.NEW_OR_CHANGED);
    }

    @Test
    void aChangeAndAReturnAreNews() {
        known.know(ANNA, PRINT, true, false);
        assertThat(known.see(ANNA, OTHER)).isEqualTo(Sight.NEW_OR_CHANGED);
        UUID back = new UUID(5, 5);
        known.know(back, PRINT, false, true);
        assertThat(known.see(back, PRINT)).isEqualTo(Sight.NEW_OR_CHANGED);
    }

    @Test
    void whoeverIsMetTwiceIsRepeatedOrATwin() {
        assertThat(known.see(ANNA, PRINT)).isEqualTo(Sight.NEW_OR_CHANGED);
        assertThat(known.see(ANNA, PRINT)).isEqualTo(Sight.REPEATED);
        assertThat(known.see(ANNA, OTHER)).isEqualTo(Sight.TWIN);
        assertThat(known.see(ANNA, OTHER)).isEqualTo(Sight.REPEATED);
        assertThat(known.see(ANNA, PRINT)).as("what came last counts").isEqualTo(Sight.TWIN);
    }

    @Test
    void whoeverTurnsOutNotToBeThereIsMetAnew() {
        known.see(ANNA, PRINT);
        known.forget(ANNA);
        assertThat(known.isSeen(ANNA)).isFalse();
        assertThat(known.see(ANNA, PRINT)).isEqualTo(Sight.NEW_OR_CHANGED);
    }

    @Test
    void absentIsWhoeverIsStoredHasNotLeftAndWasNotMet() {
        UUID missing = new UUID(1, 1);
        UUID broken = new UUID(1, 3);
        UUID left = new UUID(1, 4);
        known.know(ANNA, PRINT, true, false);
        known.know(missing, PRINT, false, false);
        known.know(broken, PRINT, true, false);
        known.know(left, PRINT, false, true);
        known.see(ANNA, OTHER);
        known.present(broken);
        assertThat(absent()).containsExactly(missing);
    }

    @Test
    void itGrowsWithoutForgettingAnybody() {
        List<UUID> all = IntStream.range(0, 10_000)
                .mapToObj(i -> new UUID(0xABCDL << 48, (long) i << 32))
                .toList();
        all.forEach(id -> known.know(id, PRINT, true, false));
        assertThat(all).allMatch(id -> known.see(id, PRINT) == Sight.SAME);
        assertThat(absent()).isEmpty();
    }

    @Test
    void itGrowsAlsoWhilePeopleAreOnlyNamed() {
        List<UUID> all =
                IntStream.range(0, 10_000).mapToObj(i -> new UUID(i, i)).toList();
        all.forEach(known::present);
        assertThat(all).allMatch(known::isSeen);
        known.forget(all.getFirst());
        List<UUID> seen = new ArrayList<>();
        known.forEachSeen(seen::add);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all.subList(1, all.size()));
    }

    @Test
    void whoeverIsSeenFirstAndKnownNeverIsAmongThoseMet() {
        UUID stranger = new UUID(9, 9);
        known.know(ANNA, PRINT, true, false);
        known.see(stranger, PRINT);
        List<UUID> seen = new ArrayList<>();
        known.forEachSeen(seen::add);
        assertThat(seen).containsExactly(stranger);
        assertThat(absent()).containsExactly(ANNA);
    }

    private List<UUID> absent() {
        List<UUID> absent = new ArrayList<>();
        known.forEachAbsent(absent::add);
        return absent;
    }
}
