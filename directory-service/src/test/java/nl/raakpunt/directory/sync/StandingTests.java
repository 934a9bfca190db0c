package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTests {

    private static final SourceOrder ORDER = new SourceOrder(List.of("brielle", "westvoorne"));
    private static final Contest BRIELLE = new Contest("brielle", ORDER);
    private static final Contest WESTVOORNE = new Contest("westvoorne", ORDER);

    @Test
    void theSourceThatComesFirstKeepsAndTakes() {
        assertThat(WESTVOORNE.isKept("brielle", true, true, true)).isTrue();
        assertThat(BRIELLE.isKept("westvoorne", true, true, true)).isFalse();
    }

    @Test
    void anAccountInUseWinsFromOneThatIsNot() {
        assertThat(WESTVOORNE.isKept("brielle", true, false, true)).isFalse();
        assertThat(BRIELLE.isKept("westvoorne", true, true, false)).isTrue();
    }

    @Test
    void ofTwoAccountsThatAreNotInUseTheFirstSourceCounts() {
        assertThat(WESTVOORNE.isKept("brielle", true, false, false)).isTrue();
        assertThat(BRIELLE.isKept("westvoorne", true, false, false)).isFalse();
    }

    @Test
    void whoeverIsMissingInTheFirstIsTakenByTheSecond() {
        assertThat(WESTVOORNE.isKept("brielle", false, true, true)).isFalse();
        assertThat(WESTVOORNE.isKept("brielle", false, true, false)).isFalse();
    }

    @Test
    void aSourceThatIsNoLongerReadKeepsNobody() {
        assertThat(WESTVOORNE.isKept("rockanje", true, true, false)).isFalse();
    }

    @Test
    void twoSourcesNeverBothTakeTheSamePerson() {
        for (boolean first : List.of(true, false)) {
            for (boolean second : List.of(true, false)) {
                assertThat(WESTVOORNE.isKept("brielle", true, first, second))
                        .as("in use in the first %s, in the second %s", first, second)
                        .isNotEqualTo(BRIELLE.isKept("westvoorne", true, second, first));
            }
        }
    }
}
