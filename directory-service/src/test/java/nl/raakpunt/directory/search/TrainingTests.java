package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Knowledge;
import nl.raakpunt.directory.understanding.KnowledgeFiles;
import org.junit.jupiter.api.Test;

class TrainingTests {
    private static final double MAY_LOSE = 0.02;
    private static final int SUBJECTS = 12;
    private static final List<String> GREETINGS =
            List.of("Goedemorgen", "Goedemiddag", "Goedenavond", "Beste mensen", "Hallo");

    private final List<Topic> topics = KnowledgeFiles.shipped().blocks().stream()
            .limit(SUBJECTS)
            .map(TrainingTests::topic)
            .toList();

    @Test
    void questionsFinishedUnderTheRightTopicMakeNothingWorse() {
        Training.Trial trial = Training.trial(topics, lessons(topic -> topic));

        assertThat(trial.isWorse(MAY_LOSE)).isFalse();
        assertThat(trial.quality()).isPresent();
    }

    @Test
    void questionsFinishedUnderTopicsDrawnByLotMakeAnswersWorse() {
        Random lot = new Random(3);

        Training.Trial trial = Training.trial(topics, lessons(topic -> topics.get(lot.nextInt(SUBJECTS))));

        assertThat(trial.isWorse(MAY_LOSE)).isTrue();
    }

    @Test
    void withoutFinishedQuestionsThereIsNothingToBeWorseThan() {
        assertThat(Training.trial(topics, List.of()).isWorse(0)).isFalse();
    }

    private List<Lesson> lessons(UnaryOperator<Topic> finishedUnder) {
        List<Lesson> lessons = new ArrayList<>();
        for (Topic topic : topics) {
            for (String question : topic.exampleQuestions()) {
                for (String greeting : GREETINGS) {
                    lessons.add(new Lesson(finishedUnder.apply(topic).key(), greeting + ", " + question, true));
                }
            }
        }
        return lessons;
    }

    private static Topic topic(Knowledge.Block block) {
        String key = block.headers().stream().sorted().findFirst().orElseThrow();
        return new Topic(key, key, null, null, block.words(), block.questions(), null, false, 8, null);
    }
}
