package nl.raakpunt.directory.understanding;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns what features say about subjects: first by counting how often they were seen together (naive Bayes), then by
 * answering the examples a few times over and correcting what led away from the right subject (multinomial logistic
 * regression). Only weights of pairs that were seen together change, so time and memory grow with the examples and not
 * with subjects times features.
 */
final class Learner {
    /** How much of every feature a subject is taken to have had before anything was seen. */
    private static final double BEFOREHAND = 0.1;

    private static final int ROUNDS = 3;
    private static final double LEAST_MISTAKE = 0.01;
    private static final long SEED = 7;

    private final List<Vector> examples;
    private final int[] subjects;
    private final int count;
    private final int features;

    /**
     * With examples in an order that is always the same.
     *
     * @param subjects number of the subject of each example, below {@code count}
     * @param features highest number of a feature
     */
    Learner(List<Vector> examples, int[] subjects, int count, int features) {
        this.examples = examples;
        this.subjects = subjects;
        this.count = count;
        this.features = features;
    }

    Weights learn() {
        Weights weights = counted();
        int[] order = IntStream.range(0, examples.size()).toArray();
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int example : order) {
                Vector vector = examples.get(example);
                weights.correct(vector, subjects[example], weights.probabilities(vector), LEAST_MISTAKE);
            }
        }
        return weights;
    }

    private static void shuffle(int[] order, Random random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }

    private Weights counted() {
        int[] bySubject = IntStream.range(0, examples.size())
                .boxed()
                .sorted((one, other) -> Integer.compare(subjects[one], subjects[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[][] places = places(bySubject);
        float[][] amounts = amounts(bySubject, places);
        double[] ofSubject = new double[count];
        double[] ofFeature = new double[features + 1];
        for (int feature = 1; feature <= features; feature++) {
            for (int index = 0; index < places[feature].length; index++) {
                ofSubject[places[feature][index]] += amounts[feature][index];
                ofFeature[feature] += amounts[feature][index];
            }
        }
        return weighed(places, amounts, ofSubject, ofFeature);
    }

    /** The subjects that were seen with each feature. */
    private int[][] places(int[] bySubject) {
        int[] sizes = new int[features + 1];
        int[] last = new int[features + 1];
        for (int example : bySubject) {
            Vector vector = examples.get(example);
            for (int index = 0; index < vector.size(); index++) {
                int feature = vector.feature(index);
                sizes[feature] += last[feature] == subjects[example] + 1 ? 0 : 1;
                last[feature] = subjects[example] + 1;
            }
        }
        int[][] places = new int[features + 1][];
        for (int feature = 0; feature <= features; feature++) {
            places[feature] = new int[sizes[feature]];
        }
        int[] filled = new int[features + 1];
        for (int example : bySubject) {
            Vector vector = examples.get(example);
            for (int index = 0; index < vector.size(); index++) {
                int feature = vector.feature(index);
                int at = filled[feature];
                if (at == 0 || places[feature][at - 1] != subjects[example]) {
                    places[feature][at] = subjects[example];
                    filled[feature]++;
                }
            }
        }
        return places;
    }

    /** How much of each feature was seen with each of its subjects. */
    private float[][] amounts(int[] bySubject, int[][] places) {
        float[][] amounts = new float[features + 1][];
        for (int feature = 0; feature <= features; feature++) {
            amounts[feature] = new float[places[feature].length];
        }
        int[] at = new int[features + 1];
        for (int example : bySubject) {
            Vector vector = examples.get(example);
            for (int index = 0; index < vector.size(); index++) {
                int feature = vector.feature(index);
                if (places[feature][at[feature]] != subjects[example]) {
                    at[feature]++;
                }
                amounts[feature][at[feature]] += (float) vector.amount(index);
            }
        }
        return amounts;
    }

    private Weights weighed(int[][] places, float[][] amounts, double[] ofSubject, double[] ofFeature) {
        double all = 0;
        for (double amount : ofFeature) {
            all += amount;
        }
        double before = BEFOREHAND * features;
        for (int feature = 1; feature <= features; feature++) {
            double expected = before * ofFeature[feature] / all;
            for (int index = 0; index < amounts[feature].length; index++) {
                amounts[feature][index] = (float) Math.log(1 + amounts[feature][index] / expected);
            }
        }
        double[] unseen = new double[count];
        boolean[] known = new boolean[count];
        for (int subject = 0; subject < count; subject++) {
            unseen[subject] = Math.log(before / (ofSubject[subject] + before));
            known[subject] = ofSubject[subject] > 0;
        }
        return new Weights(places, amounts, unseen, known);
    }
}
