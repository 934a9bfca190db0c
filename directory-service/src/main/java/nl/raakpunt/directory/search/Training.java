package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Calibration;
import nl.raakpunt.directory.understanding.Calibration.Observation;
import nl.raakpunt.directory.understanding.HeldBack;
import nl.raakpunt.directory.understanding.NothingAsked;
import nl.raakpunt.directory.understanding.Subject;
import nl.raakpunt.directory.understanding.TopicModel;

/** Makes models as the service answers with them: first a trial with questions kept apart, then one of everything. */
final class Training {
    /** Fewer questions do not say how good a model is. */
    private static final int LEAST = 10;

    private Training() {}

    /**
     * What a model made of most questions did with the others.
     *
     * @param quality  share of these that it ranked right; not there when there are too few
     * @param untaught the same of a model that knows no finished questions
     */
    record Trial(OptionalDouble quality, OptionalDouble untaught, Calibration calibration) {
        /** Whether finished questions make answers worse by more than this share. */
        boolean isWorse(double mayLose) {
            return quality.isPresent()
                    && untaught.isPresent()
                    && quality.getAsDouble() < untaught.getAsDouble() - mayLose;
        }
    }

    /** A question kept apart, with what the index of the trial finds for it. */
    private record Found(HeldBack.Asked asked, QuestionWords words, Map<String, Double> lexical) {}

    /** The index and the models of the trial know nothing of the questions kept apart. */
    static Trial trial(Collection<Topic> topics, List<Lesson> lessons) {
        HeldBack parted = HeldBack.of(subjects(topics), lessons);
        int asked = (int)
                parted.asked().stream().filter(one -> !NothingAsked.isOf(one)).count();
        if (asked < LEAST) {
            return new Trial(OptionalDouble.empty(), OptionalDouble.empty(), Calibration.SHIPPED);
        }
        Catalogue catalogue = catalogue(topics, parted.subjects());
        List<Found> found = found(parted, catalogue);
        List<Observation> observed = observed(found, parted, parted.lessons(), catalogue);
        double quality = share(observed, asked);
        double untaught =
                parted.lessons().isEmpty() ? quality : share(observed(found, parted, List.of(), catalogue), asked);
        return new Trial(OptionalDouble.of(quality), OptionalDouble.of(untaught), Calibration.fitted(observed));
    }

    private static List<Found> found(HeldBack parted, Catalogue catalogue) {
        MemoryIndex index = MemoryIndex.of(catalogue);
        List<Found> found = new ArrayList<>();
        for (HeldBack.Asked asked : parted.asked()) {
            QuestionWords words = QuestionWords.of(asked.question(), catalogue.text());
            if (!words.isEmpty()) {
                found.add(new Found(asked, words, index.scores(words)));
            }
        }
        return found;
    }

    private static List<Observation> observed(
            List<Found> found, HeldBack parted, List<Lesson> lessons, Catalogue catalogue) {
        TopicModel model = TopicModel.train(parted.subjects(), lessons, catalogue.text());
        return found.stream()
                .flatMap(one -> observation(one, model, catalogue).stream())
                .toList();
    }

    private static double share(List<Observation> observed, int asked) {
        return (double) observed.stream().filter(Observation::right).count() / asked;
    }

    /** A model of everything, whose scores are read as the trial taught. */
    static TopicModel model(Catalogue catalogue, List<Lesson> lessons, Trial trial) {
        return TopicModel.train(subjects(catalogue.topics().values()), lessons, catalogue.text())
                .read(trial.calibration());
    }

    /** What is learned: the topics, and what it looks like when nothing is asked. */
    private static List<Subject> subjects(Collection<Topic> topics) {
        return Stream.concat(topics.stream().map(KnownTopics::subject), Stream.of(NothingAsked.subject()))
                .toList();
    }

    private static Optional<Observation> observation(Found found, TopicModel model, Catalogue catalogue) {
        Fits fits = new Fits(found.words(), catalogue);
        return model.rank(found.asked().question(), found.lexical(), fits::of).stream()
                .findFirst()
                .map(first -> new Observation(
                        fits.evidence(first.key()).signs(first),
                        found.asked().subjects().contains(first.key())));
    }

    private static Catalogue catalogue(Collection<Topic> topics, List<Subject> subjects) {
        Map<String, Subject> left = subjects.stream().collect(Collectors.toMap(Subject::key, Function.identity()));
        return Catalogue.of(
                topics.stream()
                        .map(topic -> asking(
                                topic,
                                Objects.requireNonNull(left.get(topic.key())).questions()))
                        .toList(),
                List.of());
    }

    private static Topic asking(Topic topic, List<String> questions) {
        return new Topic(
                topic.key(),
                topic.title(),
                topic.uri(),
                topic.description(),
                topic.synonyms(),
                questions,
                topic.answer(),
                topic.territorial(),
                topic.serviceLevelHours(),
                topic.team());
    }
}
