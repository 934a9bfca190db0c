package nl.raakpunt.directory.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.text.DutchText;

/** Ranks subjects for a question by what was learned and by what the index found; never changes once it is trained. */
public final class TopicModel {
    private static final double LEARNED = 0.5;

    /** What is asked more is meant more often, also when the words fit something rare as well. */
    private static final double MUCH_ASKED = 0.06;

    /** How many of the best are looked at more closely. */
    private static final int NEAR = 10;

    /** What it is worth that a subject accounts for the whole question. */
    private static final double FIT = 0.4;

    /** What is left of a score when somebody said that this very question was not about the subject. */
    private static final double AFTER_A_NO = 0.2;

    private final List<String> keys;
    private final Features features;
    private final Weights weights;
    private final Wordings wordings;
    private final Map<String, Double> muchAsked;
    private final Calibration calibration;

    private TopicModel(
            List<String> keys,
            Features features,
            Weights weights,
            Wordings wordings,
            Map<String, Double> muchAsked,
            Calibration calibration) {
        this.keys = List.copyOf(keys);
        this.muchAsked = Map.copyOf(muchAsked);
        this.features = features;
        this.weights = weights;
        this.wordings = wordings;
        this.calibration = calibration;
    }

    /**
     * A subject with its score.
     *
     * @param margin distance to the best other subject, as a share of the higher score; negative when that is the better one
     * @param asking how probable it is, as far as learned, that the text asks anything; of the text and not of the subject
     */
    public record Ranked(String key, double score, double margin, double asking) {}

    private record Example(String text, int subject, boolean question) {}

    /** What this model's scores say about being right. */
    public Calibration calibration() {
        return calibration;
    }

    /** The same model, whose scores are read in another way. */
    public TopicModel read(Calibration other) {
        return new TopicModel(keys, features, weights, wordings, muchAsked, other);
    }

    /** Learns from the names and questions of the subjects, which may be enriched by knowledge, and from lessons. */
    public static TopicModel train(List<Subject> subjects, List<Lesson> lessons, DutchText text) {
        List<String> keys = keys(subjects);
        return train(keys, examples(keys, subjects, lessons), lessons, text);
    }

    private static TopicModel train(List<String> keys, List<Example> examples, List<Lesson> lessons, DutchText text) {
        Features features =
                Features.of(text, examples.stream().map(Example::text).toList());
        return new TopicModel(
                keys,
                features,
                learned(keys.size(), examples, features),
                Wordings.of(lessons),
                muchAsked(keys, examples),
                Calibration.SHIPPED);
    }

    private static Map<String, Double> muchAsked(List<String> keys, List<Example> examples) {
        Map<String, Double> asked = new HashMap<>();
        examples.stream()
                .filter(Example::question)
                .forEach(example -> asked.merge(keys.get(example.subject()), 1.0, Double::sum));
        asked.replaceAll((key, count) -> MUCH_ASKED * Math.log1p(count));
        return asked;
    }

    private static List<String> keys(List<Subject> subjects) {
        return subjects.stream().map(Subject::key).sorted().toList();
    }

    private static List<Example> examples(List<String> keys, List<Subject> subjects, List<Lesson> lessons) {
        List<Example> examples = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size()));
        subjects.stream().sorted(Comparator.comparing(Subject::key)).forEach(subject -> {
            int number = Objects.requireNonNull(numbers.get(subject.key()));
            subject.names().forEach(name -> examples.add(new Example(name, number, false)));
            subject.questions().forEach(question -> examples.add(new Example(question, number, true)));
        });
        for (Lesson lesson : lessons) {
            Integer number = numbers.get(lesson.topic());
            if (lesson.right() && number != null) {
                examples.add(new Example(lesson.question(), number, true));
            }
        }
        return examples;
    }

    private static Weights learned(int subjects, List<Example> examples, Features features) {
        return new Learner(
                        examples.stream()
                                .map(example -> features.vector(example.text()))
                                .toList(),
                        examples.stream().mapToInt(Example::subject).toArray(),
                        subjects,
                        features.size())
                .learn();
    }

    /**
     * Best first.
     *
     * @param lexical scores of the index, by key of the subject; empty when the index does not answer
     */
    public List<Ranked> rank(String question, Map<String, Double> lexical) {
        return rank(question, lexical, key -> 0);
    }

    /**
     * The same, where the best few also count by how well they fit.
     *
     * @param fit of a subject to the question, in [0,1]
     */
    public List<Ranked> rank(String question, Map<String, Double> lexical, ToDoubleFunction<String> fit) {
        Map<String, Double> learned = learned(question);
        double nothing = Objects.requireNonNullElse(learned.remove(NothingAsked.KEY), 0.0);
        double mostLexical = most(lexical);
        double mostLearned = most(learned);
        Set<String> all = new HashSet<>(lexical.keySet());
        all.addAll(learned.keySet());
        String known = wordings.right(question);
        Set<String> wrong = wordings.wrong(question);
        List<Ranked> scored = all.stream()
                .map(key -> {
                    double found = LEARNED * share(learned.getOrDefault(key, 0.0), mostLearned)
                            + (1 - LEARNED) * share(lexical.getOrDefault(key, 0.0), mostLexical);
                    double score = found == 0 && !key.equals(known)
                            ? 0
                            : found + muchAsked.getOrDefault(key, 0.0) + (key.equals(known) ? 1 : 0);
                    return new Ranked(key, wrong.contains(key) ? AFTER_A_NO * score : score, 0, 1 - nothing);
                })
                .filter(one -> one.score() > 0)
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::key))
                .toList();
        return apart(fitting(scored, fit));
    }

    private static List<Ranked> fitting(List<Ranked> scored, ToDoubleFunction<String> fit) {
        int near = Math.min(NEAR, scored.size());
        Stream<Ranked> best = scored.subList(0, near).stream()
                .map(one -> new Ranked(one.key(), one.score() + FIT * fit.applyAsDouble(one.key()), 0, one.asking()))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::key));
        return Stream.concat(best, scored.subList(near, scored.size()).stream()).toList();
    }

    /** How clear it is what a text is about, as far as learned: the probability of the likeliest subject. */
    public double clarity(String text) {
        Map<String, Double> learned = learned(text);
        learned.remove(NothingAsked.KEY);
        return most(learned);
    }

    private Map<String, Double> learned(String question) {
        Vector vector = features.vector(question);
        if (vector.isEmpty()) {
            return new HashMap<>();
        }
        double[] probabilities = weights.probabilities(vector);
        Map<String, Double> learned = new HashMap<>();
        for (int subject = 0; subject < probabilities.length; subject++) {
            if (probabilities[subject] > 0) {
                learned.put(keys.get(subject), probabilities[subject]);
            }
        }
        return learned;
    }

    private static List<Ranked> apart(List<Ranked> scored) {
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < scored.size(); place++) {
            Ranked one = scored.get(place);
            int rival = place == 0 ? 1 : 0;
            double other = rival < scored.size() ? scored.get(rival).score() : 0;
            ranked.add(new Ranked(
                    one.key(), one.score(), (one.score() - other) / Math.max(one.score(), other), one.asking()));
        }
        return ranked;
    }

    private static double most(Map<String, Double> scores) {
        return scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double share(double score, double most) {
        return most == 0 ? 0 : score / most;
    }
}
