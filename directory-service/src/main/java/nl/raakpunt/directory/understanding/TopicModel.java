package nl.raakpunt.directory.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.text.DutchText;

/** Ranks subjects for a question by what was learned and by what the index found; never changes once it is trained. */
public final class TopicModel {
    private static final double LEARNED = 0.5;
    private static final double BASE = -1;
    private static final double PER_MARGIN = 4.2;

    /** What is left of a score when somebody said that this very question was not about the subject. */
    private static final double AFTER_A_NO = 0.2;

    /** One in so many examples is kept apart to see how well the others teach. */
    private static final int HELD_OUT = 10;

    private final List<String> keys;
    private final Features features;
    private final Weights weights;
    private final Wordings wordings;

    private TopicModel(List<String> keys, Features features, Weights weights, Wordings wordings) {
        this.keys = List.copyOf(keys);
        this.features = features;
        this.weights = weights;
        this.wordings = wordings;
    }

    /** A subject with its score and how probable it is that it is the right one. */
    public record Ranked(String key, double score, double confidence) {}

    private record Example(String text, int subject, boolean question) {}

    /** Learns from the names and questions of the subjects, which may be enriched by knowledge, and from lessons. */
    public static TopicModel train(List<Subject> subjects, List<Lesson> lessons, DutchText text) {
        List<String> keys = keys(subjects);
        return train(keys, examples(keys, subjects, lessons), lessons, text);
    }

    /**
     * How often a model like this ranks the right subject first for questions it has not seen, from memory: one in ten
     * questions is kept apart, always the same ones. Empty when there are too few to say.
     */
    public static OptionalDouble quality(List<Subject> subjects, List<Lesson> lessons, DutchText text) {
        List<String> keys = keys(subjects);
        List<Example> all = examples(keys, subjects, lessons);
        Set<Example> apart = all.stream()
                .filter(example ->
                        example.question() && Math.floorMod(example.text().hashCode(), HELD_OUT) == 0)
                .collect(Collectors.toSet());
        if (apart.size() < HELD_OUT) {
            return OptionalDouble.empty();
        }
        TopicModel model =
                train(keys, all.stream().filter(one -> !apart.contains(one)).toList(), List.of(), text);
        long right = apart.stream()
                .filter(example -> model.rank(example.text(), Map.of()).stream()
                        .findFirst()
                        .filter(first -> first.key().equals(keys.get(example.subject())))
                        .isPresent())
                .count();
        return OptionalDouble.of((double) right / apart.size());
    }

    private static TopicModel train(List<String> keys, List<Example> examples, List<Lesson> lessons, DutchText text) {
        Features features =
                Features.of(text, examples.stream().map(Example::text).toList());
        return new TopicModel(keys, features, learned(keys.size(), examples, features), Wordings.of(lessons));
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
        Map<String, Double> learned = learned(question);
        double mostLexical = most(lexical);
        double mostLearned = most(learned);
        Set<String> all = new HashSet<>(lexical.keySet());
        all.addAll(learned.keySet());
        String known = wordings.right(question);
        List<Ranked> scored = all.stream()
                .map(key -> {
                    double score = LEARNED * share(learned.getOrDefault(key, 0.0), mostLearned)
                            + (1 - LEARNED) * share(lexical.getOrDefault(key, 0.0), mostLexical)
                            + (key.equals(known) ? 1 : 0);
                    return new Ranked(key, wordings.isWrong(question, key) ? AFTER_A_NO * score : score, 0);
                })
                .filter(one -> one.score() > 0)
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::key))
                .toList();
        return confident(scored);
    }

    private Map<String, Double> learned(String question) {
        Vector vector = features.vector(question);
        if (vector.isEmpty()) {
            return Map.of();
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
}
