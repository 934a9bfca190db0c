package nl.raakpunt.directory.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.text.DutchText;
import org.junit.jupiter.api.Test;

class TopicModelTests {
    private static final List<Subject> SUBJECTS = List.of(
            new Subject("boom", "Boom kappen", Set.of(), List.of("Boom kappen"), List.of("Mag ik een boom omzagen?")),
            new Subject(
                    "graf",
                    "Graf verlengen",
                    Set.of(),
                    List.of("Graf verlengen"),
                    List.of("Hoe lang blijft een graf?")),
            new Subject("pas", "Paspoort", Set.of(), List.of("Paspoort"), List.of("Mijn reispas is kwijt")));
    private static final DutchText TEXT = DutchText.knowing(List.of("boom kappen", "graf verlengen", "paspoort"));

    @Test
    void ranksFromMemoryWhenTheIndexIsSilent() {
        TopicModel model = TopicModel.train(SUBJECTS, List.of(), TEXT);

        assertThat(model.rank("mijn buurman gaat een boom omzagen", Map.of())
                        .getFirst()
                        .key())
                .isEqualTo("boom");
    }

    @Test
    void aRightLessonInTheSameWordsDecides() {
        String question = "de oude eik van oma";
        assertThat(TopicModel.train(SUBJECTS, List.of(new Lesson("graf", question, true)), TEXT)
                        .rank("De oude eik van oma!", Map.of("boom", 9.0))
                        .getFirst()
                        .key())
                .isEqualTo("graf");
        assertThat(TopicModel.train(SUBJECTS, List.of(new Lesson("graf", question, false)), TEXT)
                        .rank(question, Map.of("boom", 9.0))
                        .getFirst()
                        .key())
                .isEqualTo("boom");
    }

    @Test
    void theSameInputGivesTheSameModel() {
        String question = "paspoort of graf";
        assertThat(TopicModel.train(SUBJECTS, List.of(), TEXT).rank(question, Map.of()))
                .isEqualTo(
                        TopicModel.train(SUBJECTS.reversed(), List.of(), TEXT).rank(question, Map.of()));
    }

    @Test
    void howMuchOfTheQuestionIsAccountedForDecidesBetweenAnswersThatAreClose() {
        TopicModel model = TopicModel.train(SUBJECTS, List.of(), TEXT);

        assertThat(model.rank("graf of paspoort", Map.of("graf", 9.0, "pas", 9.0), key -> key.equals("pas") ? 1 : 0)
                        .getFirst()
                        .key())
                .isEqualTo("pas");
    }

    @Test
    void anAnswerThatOnlyTheIndexPutsFirstDoesNotLead() {
        TopicModel model = TopicModel.train(SUBJECTS, List.of(), TEXT);

        TopicModel.Ranked learned =
                model.rank("mijn reispas is kwijt", Map.of("pas", 9.0)).getFirst();
        TopicModel.Ranked contested = model.rank(
                        "mijn reispas is kwijt", Map.of("graf", 9.0), key -> key.equals("graf") ? 1 : 0)
                .getFirst();

        assertThat(learned.key()).isEqualTo("pas");
        assertThat(learned.lead()).isPositive();
        assertThat(contested.key()).isEqualTo("graf");
        assertThat(contested.lead()).isNegative();
    }

    @Test
    void whoAsksNothingIsToldFromWhoAsks() {
        List<Subject> all = Stream.concat(SUBJECTS.stream(), Stream.of(NothingAsked.subject()))
                .toList();
        TopicModel model = TopicModel.train(all, List.of(), TEXT);

        List<TopicModel.Ranked> greeting = model.rank("kunt u mij doorverbinden", Map.of("boom", 9.0));
        List<TopicModel.Ranked> question = model.rank("mag ik een boom omzagen", Map.of("boom", 9.0));

        assertThat(greeting).extracting(TopicModel.Ranked::key).doesNotContain(NothingAsked.KEY);
        assertThat(greeting.getFirst().asking()).isLessThan(0.5);
        assertThat(question.getFirst().asking()).isGreaterThan(0.5);
    }

    @Test
    void nothingIsAnsweredToWordsNobodyKnows() {
        assertThat(TopicModel.train(SUBJECTS, List.of(), TEXT).rank("xqzw", Map.of()))
                .isEmpty();
    }
}
