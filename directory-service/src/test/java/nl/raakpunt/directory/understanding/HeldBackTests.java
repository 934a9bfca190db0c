package nl.raakpunt.directory.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.raakpunt.directory.learning.Lesson;
import org.junit.jupiter.api.Test;

class HeldBackTests {
    private static final List<String> QUESTIONS =
            IntStream.range(0, 60).mapToObj(i -> "vraag " + i).toList();

    @Test
    void whatIsAskedIsNotLearnedFrom() {
        HeldBack parted = HeldBack.of(
                List.of(new Subject("boom", "Boom", Set.of(), List.of("Boom"), QUESTIONS)),
                List.of(new Lesson("boom", QUESTIONS.getFirst(), true), new Lesson("boom", "niet zo", false)));

        List<String> asked =
                parted.asked().stream().map(HeldBack.Asked::question).toList();
        assertThat(asked).hasSizeBetween(5, 20);
        assertThat(parted.subjects().getFirst().questions()).doesNotContainAnyElementsOf(asked);
        assertThat(parted.lessons()).noneMatch(lesson -> lesson.right() && asked.contains(lesson.question()));
        assertThat(parted.lessons()).contains(new Lesson("boom", "niet zo", false));
    }

    @Test
    void aQuestionOfTwoSubjectsIsAskedOnceAndEitherIsRight() {
        HeldBack parted = HeldBack.of(
                List.of(
                        new Subject("boom", "Boom", Set.of(), List.of("Boom"), QUESTIONS),
                        new Subject("struik", "Struik", Set.of(), List.of("Struik"), QUESTIONS)),
                List.of());

        assertThat(parted.asked()).extracting(HeldBack.Asked::question).doesNotHaveDuplicates();
        assertThat(parted.asked()).allMatch(asked -> asked.subjects().equals(Set.of("boom", "struik")));
    }

    @Test
    void ofVeryManyQuestionsASmallerShareIsEnough() {
        List<Lesson> lessons = IntStream.range(0, 60_000)
                .mapToObj(number -> new Lesson("boom", "vraag " + number + " over een boom", true))
                .toList();

        HeldBack parted =
                HeldBack.of(List.of(new Subject("boom", "Boom", Set.of(), List.of("Boom"), QUESTIONS)), lessons);

        assertThat(parted.asked()).hasSizeBetween(1_500, 2_600);
        assertThat(parted.lessons()).hasSizeGreaterThan(57_000);
    }
}
