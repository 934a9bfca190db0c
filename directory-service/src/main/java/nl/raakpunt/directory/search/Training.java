package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Calibration;
import nl.raakpunt.directory.understanding.Calibration.Observation;
import nl.raakpunt.directory.understanding.HeldBack;
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
     * @param quality share of these that it ranked right; not there when there are too few
     */
    record Trial(OptionalDouble quality, Calibration calibration) {}

    /** The index and the model of the trial know nothing of the questions kept apart. */
    static Trial trial(Collection<Topic> topics, List<Lesson> lessons) {
        HeldBack parted = HeldBack.of(topics.stream().map(KnownTopics::subject).toList(), lessons);
        if (parted.asked().size() < LEAST) {
            return new Trial(OptionalDouble.empty(), Calibration.SHIPPED);
        }
        Catalogue catalogue = catalogue(topics, parted.subjects());
        TopicModel model = TopicModel.train(parted.subjects(), parted.lessons(), catalogue.text());
        MemoryIndex index = MemoryIndex.of(catalogue);
        List<Observation> observed = new ArrayList<>();
        for (HeldBack.Asked asked : parted.asked()) {
            observation(asked, model, index, catalogue, observed);
        }
        long right = observed.stream().filter(Observation::right).count();
        return new Trial(OptionalDouble.of((double) right / parted.asked().size()), Calibration.fitted(observed));
    }

    /** A model of everything, whose scores are read as the trial taught. */
    static TopicModel model(Catalogue catalogue, List<Lesson> lessons, Trial trial) {
        List<Subject> subjects =
                catalogue.topics().values().stream().map(KnownTopics::subject).toList();
        return TopicModel.train(subjects, lessons, catalogue.text()).read(trial.calibration());
    }

    private static void observation(
            HeldBack.Asked asked,
            TopicModel model,
            MemoryIndex index,
            Catalogue catalogue,
            List<Observation> observed) {
        QuestionWords words = QuestionWords.of(asked.question(), catalogue.text());
        if (words.isEmpty()) {
            return;
        }
        model.rank(asked.question(), index.scores(words)).stream().findFirst().ifPresent(first -> {
            Evidence evidence =
                    Evidence.of(words, Objects.requireNonNull(catalogue.terms().get(first.key())));
            observed.add(new Observation(
                    first.margin(), evidence.coverage(), asked.subjects().contains(first.key())));
        });
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
