package nl.raakpunt.directory.understanding;

import java.util.Arrays;

/**
 * What features say about subjects, in as little memory as it takes: of a thousand subjects and fifty thousand features only
 * the pairs that were ever seen together have a weight of their own, all other features of a subject share one.
 */
final class Weights {
    /** So far behind the likeliest, a subject has no chance worth working out. */
    private static final double HOPELESS = -30;

    private final int[][] places;
    private final float[][] values;
    private final double[] unseen;
    private final boolean[] known;

    /**
     * With arrays that whoever learns goes on changing.
     *
     * @param places subjects that were seen with each feature
     * @param values what the feature says about each of those, above what an unseen one says
     * @param unseen what features say that were never seen with a subject
     * @param known  whether there was any example of a subject
     */
    Weights(int[][] places, float[][] values, double[] unseen, boolean[] known) {
        this.places = places;
        this.values = values;
        this.unseen = unseen;
        this.known = known;
    }

    /** One number for each subject, together 1. */
    double[] probabilities(Vector question) {
        double[] scores = scores(question);
        double most = Double.NEGATIVE_INFINITY;
        for (int subject = 0; subject < scores.length; subject++) {
            if (known[subject]) {
                most = Math.max(most, scores[subject]);
            }
        }
        double all = 0;
        for (int subject = 0; subject < scores.length; subject++) {
            double behind = scores[subject] - most;
            scores[subject] = known[subject] && behind > HOPELESS ? Math.exp(behind) : 0;
            all += scores[subject];
        }
        for (int subject = 0; subject < scores.length && all > 0; subject++) {
            scores[subject] /= all;
        }
        return scores;
    }

    private double[] scores(Vector question) {
        double[] scores = new double[unseen.length];
        double amount = question.sum();
        Arrays.setAll(scores, subject -> amount * unseen[subject]);
        for (int at = 0; at < question.size(); at++) {
            int[] place = places[question.feature(at)];
            float[] value = values[question.feature(at)];
            for (int index = 0; index < place.length; index++) {
                scores[place[index]] += value[index] * question.amount(at);
            }
        }
        return scores;
    }

    /** Changes what the features of an example say by how far the answer to it is from the right one. */
    void correct(Vector example, int right, double[] answer, double leastMistake) {
        for (int at = 0; at < example.size(); at++) {
            int[] place = places[example.feature(at)];
            float[] value = values[example.feature(at)];
            for (int index = 0; index < place.length; index++) {
                double mistake = (place[index] == right ? 1 : 0) - answer[place[index]];
                if (Math.abs(mistake) > leastMistake) {
                    value[index] += (float) (mistake * example.amount(at));
                }
            }
        }
    }
}
