package nl.raakpunt.directory.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoopsTests {

    private static final int MANY = 1_000_000;

    private final Loops loops = new Loops();

    @Test
    void aTreeHasNoLoops() {
        link(2, 1);
        link(3, 1);
        link(4, 3);
        assertThat(loops.find()).isEmpty();
    }

    @Test
    void noLinksAreNoLoops() {
        assertThat(loops.find()).isEmpty();
    }

    @Test
    void somebodyWhoPointsToThemselvesIsALoop() {
        link(1, 1);
        link(2, 1);
        assertThat(loops.find()).containsExactly(people(1));
    }

    @Test
    void aLoopIsShownInOrderFromTheLowestAndWithoutThosePointingIntoIt() {
        link(7, 3);
        link(3, 9);
        link(9, 5);
        link(5, 3);
        link(8, 7);
        link(9, 4);
        assertThat(loops.find()).containsExactly(people(3, 9, 5));
    }

    @Test
    void everyLoopIsShown() {
        link(6, 5);
        link(5, 6);
        link(1, 2);
        link(2, 1);
        link(2, 5);
        assertThat(loops.find()).containsExactly(people(1, 2), people(5, 6));
    }

    @Test
    void ofLoopsThroughEachOtherTheShortestThroughTheLowestIsShown() {
        link(1, 2);
        link(2, 3);
        link(3, 1);
        link(2, 1);
        assertThat(loops.find()).containsExactly(people(1, 2));
    }

    @Test
    @Timeout(60)
    void aChainOfAMillionPeopleIsFollowedToTheEnd() {
        for (int i = 1; i < MANY; i++) {
            link(i, i + 1);
        }
        assertThat(loops.find()).isEmpty();
        link(MANY, 1);
        long start = System.nanoTime();
        List<List<PersonId>> found = loops.find();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst()).hasSize(MANY).startsWith(person(1), person(2), person(3));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private void link(int from, int to) {
        loops.link(person(from), person(to));
    }

    private static List<PersonId> people(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(LoopsTests::person).toList();
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }
}
