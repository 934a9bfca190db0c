package nl.raakpunt.directory.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
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

    /** Written out, because every question puts every subject in order. */
    private static final Comparator<Ranked> BEST_FIRST = (one, other) -> {
        int better = Double.compare(other.score(), one.score());
        return better == 0 ? one.key().compareTo(other.key()) : better;
    };

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
     * @param lead   how much likelier it is than any other subject, as far as learned, in [-1,1]; negative when another is likelier
     * @param asking how probable it is, as far as learned, that the text asks anything; of the text and not of the subject
     */
    public record Ranked(String key, double score, double margin, double lead, double asking) {
        private Ranked scoring(double other, double distance) {
            return new Ranked(key, other, distance, lead, asking);
        }
    }

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
        return rank(question, lexical, _ -> 0);
    }

    /**
     * The same, where the best few also count by how well they fit.
     *
     * @param fit of a subject to the question, in [0,1]
     */
    public List<Ranked> rank(String question, Map<String, Double> lexical, ToDoubleFunction<String> fit) {
        double[] learned = learned(question);
        double asking = 1 - takeNothingAsked(learned);
        double mostLexical = most(lexical.values().stream().mapToDouble(Double::doubleValue));
        double mostLearned = most(Arrays.stream(learned));
        Lead lead = Lead.among(learned);
        Wordings.Said said = wordings.about(question);
        Map<String, Double> left = new HashMap<>(lexical);
        List<Ranked> scored = new ArrayList<>();
        for (int subject = 0; subject < learned.length; subject++) {
            Double found = left.remove(keys.get(subject));
            if (found != null || learned[subject] > 0) {
                double lexically = found == null ? 0 : share(found, mostLexical);
                double score = score(keys.get(subject), share(learned[subject], mostLearned), lexically, said);
                scored.add(new Ranked(keys.get(subject), score, 0, lead.of(learned[subject]), asking));
            }
        }
        // What was found without being learned, such as a topic that was added since.
        left.forEach((key, found) ->
                scored.add(new Ranked(key, score(key, 0, share(found, mostLexical), said), 0, lead.of(0), asking)));
        scored.removeIf(one -> one.score() <= 0);
        scored.sort(BEST_FIRST);
        return apart(fitting(scored, fit));
    }

    private static List<Ranked> fitting(List<Ranked> scored, ToDoubleFunction<String> fit) {
        int near = Math.min(NEAR, scored.size());
        Stream<Ranked> best = scored.subList(0, near).stream()
                .map(one -> one.scoring(one.score() + FIT * fit.applyAsDouble(one.key()), 0))
                .sorted(BEST_FIRST);
        return Stream.concat(best, scored.subList(near, scored.size()).stream()).toList();
    }

    private double score(String key, double learned, double lexical, Wordings.Said said) {
        boolean known = key.equals(said.right());
        double found = LEARNED * learned + (1 - LEARNED) * lexical;
        double score = found == 0 && !known ? 0 : found + muchAsked.getOrDefault(key, 0.0) + (known ? 1 : 0);
        return said.wrong().contains(key) ? AFTER_A_NO * score : score;
    }

    /** How probable it is that a text asks nothing; it is no subject from here on. */
    private double takeNothingAsked(double[] learned) {
        int nothing = keys.indexOf(NothingAsked.KEY);
        if (nothing < 0 || learned.length == 0) {
            return 0;
        }
        double probability = learned[nothing];
        learned[nothing] = 0;
        return probability;
    }

    /** How clear it is what a text is about, as far as learned: the probability of the likeliest subject. */
    public double clarity(String text) {
        double[] learned = learned(text);
        takeNothingAsked(learned);
        return most(Arrays.stream(learned));
    }

    /** By number of the subject; none when nothing of the question is known. */
    private double[] learned(String question) {
        Vector vector = features.vector(question);
        return vector.isEmpty() ? new double[0] : weights.probabilities(vector);
    }

    private static List<Ranked> apart(List<Ranked> scored) {
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < scored.size(); place++) {
            Ranked one = scored.get(place);
            int rival = place == 0 ? 1 : 0;
            double other = rival < scored.size() ? scored.get(rival).score() : 0;
            ranked.add(one.scoring(one.score(), (one.score() - other) / Math.max(one.score(), other)));
        }
        return ranked;
    }

    private static double most(DoubleStream scores) {
        return scores.max().orElse(0);
    }

    private static double share(double score, double most) {
        return most == 0 ? 0 : score / most;
    }
}
