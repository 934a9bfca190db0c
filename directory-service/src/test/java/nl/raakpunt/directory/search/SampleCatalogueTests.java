package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.search.text.Word;
import nl.raakpunt.directory.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the topics of the generated municipality what is asked at its desk: their names, and questions in English. */
class SampleCatalogueTests {
    private static final double SURE = 0.8;

    private final InMemory sample = SampleCatalogue.asked();

    private record Asked(String topic, String question) {}

    @Test
    void everyTitleTypedAsAQuestionFindsItsOwnTopicFirstAndSurely() {
        Map<Set<String>, Long> titles = topics().stream()
                .collect(Collectors.groupingBy(topic -> content(topic.title()), Collectors.counting()));

        assertThat(topics())
                .hasSizeGreaterThan(200)
                .filteredOn(topic -> titles.getOrDefault(content(topic.title()), 0L) == 1)
                .hasSizeGreaterThan(200)
                .allSatisfy(topic -> assertThat(first(topic.title().toLowerCase(Locale.ROOT)))
                        .satisfies(match -> assertThat(match.topic().key()).isEqualTo(topic.key()))
                        .returns(true, TopicMatch::confident));
    }

    @ParameterizedTest
    @CsvSource({
        "paspoort aanvragen, paspoort",
        "verhuizing doorgeven, verhuizing",
        "ik ga verhuizen naar Brielle, verhuizing",
        "losse stoeptegel in Rockanje, stoeptegel-los"
    })
    void aTopicThatIsNamedIsTheAnswer(String question, String topic) {
        assertThat(first(question).topic().key()).isEqualTo(topic);
        assertThat(first(question).confident()).isTrue();
    }

    @Test
    void questionsInEnglishFindTheirTopicsToo() {
        assertThat(share(asked("english-seen.txt"), 1)).isGreaterThan(0.9);
        assertThat(share(asked("english-seen.txt"), 3)).isGreaterThan(0.95);
    }

    @Test
    void alsoQuestionsInEnglishThatNobodyLookedAt() {
        List<Asked> apart = asked("english-apart.txt");

        assertThat(apart).extracting(Asked::topic).doesNotHaveDuplicates().hasSizeGreaterThan(80);
        assertThat(share(apart, 1)).isGreaterThan(0.7);
        assertThat(share(apart, 3)).isGreaterThan(0.8);
    }

    @Test
    void whatIsSureInEnglishIsRight() {
        List<Asked> sure = asked("english-apart.txt").stream()
                .filter(one -> sample.confidence(one.question()) >= SURE)
                .toList();

        assertThat(sure).hasSizeGreaterThan(35);
        assertThat(share(sure, 1)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello, I have a question", "can I speak to somebody", "xqzw brtk plmf please", "where are you"})
    void whoAsksNothingInEnglishGetsNoName(String text) {
        assertThat(sample.confidence(text)).isLessThan(SURE);
    }

    @Test
    void whatMatchedIsShownAsItWasWritten() {
        assertThat(first("my neighbour cut down a tree in Rockanje").matchedWords())
                .contains("cut down", "tree");
    }

    private TopicMatch first(String question) {
        return sample.ranked(question).getFirst();
    }

    private Collection<Topic> topics() {
        return sample.catalogue().topics().values();
    }

    private Set<String> content(String title) {
        QuestionWords words = QuestionWords.of(title, sample.catalogue().text());
        return words.strong().stream().map(Word::forms).map(List::getFirst).collect(Collectors.toSet());
    }

    private double share(List<Asked> asked, int places) {
        long found = asked.stream()
                .filter(one -> sample.ranked(one.question()).stream()
                        .limit(places)
                        .anyMatch(match -> match.topic().key().equals(one.topic())))
                .count();
        return (double) found / asked.size();
    }

    private static List<Asked> asked(String file) {
        return InMemory.lines(file).stream()
                .map(line -> line.split(" \\| ", 2))
                .map(row -> new Asked(row[0], row[1]))
                .toList();
    }
}
