package nl.raakpunt.directory.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests for {@link Learner} on examples whose right answer is known. */
class LearnerTests {
    private static final int SUBJECTS = 40;
    private static final int FEATURES = 400;
    private static final int OWN = 6;
    private static final int EACH = 8;

    private final Random random = new Random(11);

    @Test
    void whatIsTypicalOfASubjectIsFoundAmongWhatAllShare() {
        List<Vector> examples = new ArrayList<>();
        int[] subjects =
                IntStream.range(0, SUBJECTS * EACH).map(at -> at % SUBJECTS).toArray();
        Arrays.stream(subjects).forEach(subject -> examples.add(example(subject)));
        Weights weights = new Learner(examples, subjects, SUBJECTS, FEATURES).learn();

        long right = IntStream.range(0, 1_000)
                .map(at -> at % SUBJECTS)
                .filter(subject -> best(weights.probabilities(example(subject))) == subject)
                .count();
        assertThat(right).isGreaterThan(900);
    }

    @Test
    void probabilitiesAreOneTogetherAndASubjectWithoutExamplesHasNone() {
        List<Vector> examples = List.of(vector(1, 2), vector(3, 4));
        double[] probabilities =
                new Learner(examples, new int[] {0, 2}, 3, 4).learn().probabilities(vector(1, 4));

        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
        assertThat(probabilities[1]).isZero();
    }

    @Test
    void whereAWordOnceLedAstrayItCountsForLessAfterwards() {
        List<Vector> examples = List.of(vector(1, 2), vector(1, 3), vector(1, 4), vector(1, 5));
        int[] subjects = {0, 0, 0, 1};
        Weights weights = new Learner(examples, subjects, 2, 5).learn();

        assertThat(best(weights.probabilities(vector(1, 5)))).isEqualTo(1);
        assertThat(best(weights.probabilities(vector(1, 3)))).isZero();
    }

    /** Half of it the subject's own features, half of it anybody's. */
    private Vector example(int subject) {
        int[] own = random.ints(3, 1 + subject * OWN, 1 + (subject + 1) * OWN).toArray();
        int[] shared = random.ints(3, 1 + SUBJECTS * OWN, FEATURES + 1).toArray();
        return vector(IntStream.concat(Arrays.stream(own), Arrays.stream(shared))
                .distinct()
                .sorted()
                .toArray());
    }

    private static Vector vector(int... features) {
        double[] amounts = new double[features.length];
        Arrays.fill(amounts, 1 / Math.sqrt(features.length));
        return new Vector(features, amounts);
    }

    private static int best(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .reduce(0, (one, other) -> probabilities[other] > probabilities[one] ? other : one);
    }
}
