package nl.raakpunt.directory.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Model;
import java.util.Arrays;

/**
 * What every feature says about every subject, in as little memory as it takes: a model of a thousand subjects and fifty
 * thousand features has to fit beside everything else.
 */
final class Weights {

    /** Weights this small decide nothing and are not kept. */
    private static final float LEAST = 0.005F;

    private final int subjects;
    private final int[][] places;
    private final float[][] values;
    private final boolean[] known;

    private Weights(int subjects, int[][] places, float[][] values, boolean[] known) {
        this.subjects = subjects;
        this.places = places;
        this.values = values;
        this.known = known;
    }

    /** Says nothing about anything. */
    static Weights none(int subjects) {
        return new Weights(subjects, new int[1][0], new float[1][0], new boolean[subjects]);
    }

    static Weights of(Model model, int subjects) {
        int[] labels = model.getLabels();
        boolean[] known = new boolean[subjects];
        for (int label : labels) {
            known[label] = true;
        }
        int features = model.getNrFeature();
        int[][] places = new int[features + 1][];
        float[][] values = new float[features + 1][];
        places[0] = new int[0];
        values[0] = new float[0];
        for (int feature = 1; feature <= features; feature++) {
            keep(model, labels, feature, places, values);
        }
        return new Weights(subjects, places, values, known);
    }

    private static void keep(Model model, int[] labels, int feature, int[][] places, float[][] values) {
        int[] at = new int[labels.length];
        float[] weight = new float[labels.length];
        int kept = 0;
        for (int index = 0; index < labels.length; index++) {
            float value = (float) model.getDecfunCoef(feature, index);
            if (Math.abs(value) >= LEAST) {
                at[kept] = labels[index];
                weight[kept++] = value;
            }
        }
        places[feature] = Arrays.copyOf(at, kept);
        values[feature] = Arrays.copyOf(weight, kept);
    }

    /** One number for each subject, together 1: each subject against all others, as logistic regression sees it. */
    double[] probabilities(Feature[] vector) {
        double[] sums = new double[subjects];
        for (Feature feature : vector) {
            int[] at = places[feature.getIndex()];
            float[] weight = values[feature.getIndex()];
            for (int index = 0; index < at.length; index++) {
                sums[at[index]] += weight[index] * feature.getValue();
            }
        }
        double all = 0;
        for (int subject = 0; subject < subjects; subject++) {
            sums[subject] = known[subject] ? 1 / (1 + Math.exp(-sums[subject])) : 0;
            all += sums[subject];
        }
        for (int subject = 0; subject < subjects && all > 0; subject++) {
            sums[subject] /= all;
        }
        return sums;
    }
}
