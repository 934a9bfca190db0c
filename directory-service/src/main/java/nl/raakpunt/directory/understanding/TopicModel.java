package nl.raakpunt.directory.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.text.DutchText;

/** Ranks subjects for a question by what was learned and by what the index found; never changes once it is trained. */
public final class TopicModel {
    private static final double COST = 10;
    private static final double PRECISION = 0.01;
    private static final double LEARNED = 0.5;
    private static final double BASE = -1;
    private static final double PER_MARGIN = 4.2;

    private final List<String> keys;
    private final Features features;
    private final Model model;
    private final Map<String, String> taught;

    private TopicModel(List<String> keys, Features features, Model model, Map<String, String> taught) {
        this.keys = List.copyOf(keys);
        this.features = features;
        this.model = model;
        this.taught = Map.copyOf(taught);
    }

    /** A subject with its score and how probable it is that it is the right one. */
    public record Ranked(String key, double score, double confidence) {}

    private record Example(String text, int subject) {}

    /** Learns from the names and questions of the subjects, which may be enriched by knowledge, and from right lessons. */
    public static TopicModel train(List<Subject> subjects, List<Lesson> lessons, DutchText text) {
        List<Subject> sorted =
                subjects.stream().sorted(Comparator.comparing(Subject::key)).toList();
        List<String> keys = sorted.stream().map(Subject::key).toList();
        List<Example> examples = new ArrayList<>();
        for (int number = 0; number < sorted.size(); number++) {
            int subject = number;
            sorted.get(number).names().forEach(name -> examples.add(new Example(name, subject)));
            sorted.get(number).questions().forEach(question -> examples.add(new Example(question, subject)));
        }
        Map<String, String> taught = new HashMap<>();
        for (Lesson lesson : lessons) {
            if (lesson.right() && keys.contains(lesson.topic())) {
                examples.add(new Example(lesson.question(), keys.indexOf(lesson.topic())));
                taught.putIfAbsent(wording(lesson.question()), lesson.topic());
            }
        }
        Features features =
                Features.of(text, examples.stream().map(Example::text).toList());
        return new TopicModel(keys, features, learned(examples, features), taught);
    }

    private static Model learned(List<Example> examples, Features features) {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = features.size();
        problem.x = examples.stream()
                .map(example -> features.vector(example.text()))
                .toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(Example::subject).toArray();
        Linear.disableDebugOutput();
        return Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
    }

    /**
     * Best first.
     *
     * @param lexical scores of the index, by key of the subject; empty when the index does not answer
     */
    public List<Ranked> rank(String question, Map<String, Double> lexical) {
        Map<String, Double> learned = learned(question);
        double mostLexical = most(lexical);
        double mostLearned = most(learned);
        Set<String> all = new HashSet<>(lexical.keySet());
        all.addAll(learned.keySet());
        String known = taught.get(wording(question));
        List<Ranked> scored = all.stream()
                .map(key -> {
                    double score = LEARNED * share(learned.getOrDefault(key, 0.0), mostLearned)
                            + (1 - LEARNED) * share(lexical.getOrDefault(key, 0.0), mostLexical)
                            + (key.equals(known) ? 1 : 0);
                    return new Ranked(key, score, 0);
                })
                .filter(one -> one.score() > 0)
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::key))
                .toList();
        return confident(scored);
    }

    private Map<String, Double> learned(String question) {
        Feature[] vector = features.vector(question);
        if (vector.length == 0) {
            return Map.of();
        }
        double[] values = new double[model.getNrClass()];
        Linear.predictProbability(model, vector, values);
        int[] labels = model.getLabels();
        Map<String, Double> learned = new HashMap<>();
        for (int place = 0; place < values.length; place++) {
            learned.put(keys.get(labels[place]), values[place]);
        }
        return learned;
    }

    private static List<Ranked> confident(List<Ranked> scored) {
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < scored.size(); place++) {
            Ranked one = scored.get(place);
            int rival = place == 0 ? 1 : 0;
            double other = rival < scored.size() ? scored.get(rival).score() : 0;
            double margin = (one.score() - other) / Math.max(one.score(), other);
            ranked.add(new Ranked(one.key(), one.score(), 1 / (1 + Math.exp(-(BASE + PER_MARGIN * margin)))));
        }
        return ranked;
    }

    private static double most(Map<String, Double> scores) {
        return scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double share(double score, double most) {
        return most == 0 ? 0 : score / most;
    }

    private static String wording(String question) {
        return String.join(" ", DutchText.plain(question));
    }
}
