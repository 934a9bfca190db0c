package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.raakpunt.directory.search.TopicMatch.Scored;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import org.junit.jupiter.api.Test;

class TopicMatchTests {
    private static final Topic BOOM = topic("Boom kappen", List.of("kapvergunning"));
    private static final Topic AFVAL = topic("Afval en containers", List.of("huisvuil"));

    private final DutchText text =
            DutchText.knowing(List.of("Boom kappen", "kapvergunning", "Afval en containers", "huisvuil"));

    @Test
    void aClearDistanceAndAllWordsMakeAnAnswer() {
        List<TopicMatch> ranked = TopicMatch.ranked(List.of(scored(BOOM, 20, 1), scored(AFVAL, 5, 0.3)));

        assertThat(ranked.getFirst().confident()).isTrue();
        assertThat(ranked.getFirst().confidence()).isGreaterThan(0.9);
        assertThat(ranked.getLast().confident()).isFalse();
        assertThat(ranked.getLast().confidence()).isLessThan(0.2);
    }

    @Test
    void twoTopicsThatFitAlmostAlikeMakeAChoice() {
        List<TopicMatch> ranked = TopicMatch.ranked(List.of(scored(BOOM, 20, 1), scored(AFVAL, 19, 1)));

        assertThat(ranked).noneMatch(TopicMatch::confident);
    }

    @Test
    void oneWordOutOfManyIsTooLittleToBeSure() {
        assertThat(TopicMatch.ranked(List.of(scored(BOOM, 20, 0.1))).getFirst().confident())
                .isFalse();
    }

    @Test
    void aTopicThatAnswersToNoWordIsLeftOut() {
        assertThat(TopicMatch.ranked(List.of(scored(BOOM, 20, 0)))).isEmpty();
    }

    @Test
    void evidenceNamesTheWordsAsTheyWereWritten() {
        Evidence evidence = evidence("Mijn BOMEN zijn gekapt door de buren", BOOM);

        assertThat(evidence.words()).containsExactly("BOMEN", "gekapt");
        assertThat(evidence.coverage()).isBetween(0.6, 0.7);
    }

    @Test
    void aWordThatMeansTheSameCountsLessThanTheWordItself() {
        double related = evidence("vuilnis", AFVAL).coverage();

        assertThat(related).isBetween(0.1, 0.9);
        assertThat(related).isLessThan(evidence("huisvuil", AFVAL).coverage());
    }

    @Test
    void aMisspelledWordCountsLessThanTheWordItself() {
        double misspelled = evidence("contaaners", AFVAL).coverage();

        assertThat(misspelled).isBetween(0.1, 0.9);
    }

    @Test
    void aLongMailMayBeAboutATopicThoughMostOfItIsNot() {
        String mail =
                "Beste mensen, sinds onze vakantie op het eiland schijnt de zon niet meer in onze serre, want de enorme"
                        + " bomen op het terrein achter ons ontnemen al het licht. Mogen wij die laten kappen met een kapvergunning?";

        assertThat(evidence(mail, BOOM).coverage()).isGreaterThan(0.25);
    }

    @Test
    void aWordThatOneTopicHasTellsMoreThanOneThatAllHave() {
        Topic report = topic("Afval melden", List.of("kapotte container"));
        Rarity rarity =
                Rarity.of(List.of(TopicTerms.of(AFVAL, text), TopicTerms.of(report, text), TopicTerms.of(BOOM, text)));

        assertThat(telling("huisvuil", rarity)).isGreaterThan(telling("container", rarity));
        assertThat(telling("huisvuil container", rarity)).isGreaterThan(telling("huisvuil", rarity));
    }

    private double telling(String question, Rarity rarity) {
        return Evidence.of(QuestionWords.of(question, text), TopicTerms.of(AFVAL, text), rarity)
                .telling();
    }

    @Test
    void anotherWordCountsNothing() {
        assertThat(evidence("zwembad", AFVAL).coverage()).isZero();
    }

    private Evidence evidence(String question, Topic topic) {
        Rarity rarity = Rarity.of(List.of(TopicTerms.of(BOOM, text), TopicTerms.of(AFVAL, text)));
        return Evidence.of(QuestionWords.of(question, text), TopicTerms.of(topic, text), rarity);
    }

    private static Scored scored(Topic topic, double score, double coverage) {
        return new Scored(topic, score, new Evidence(coverage, 1, 1, List.of("woord")));
    }

    private static Topic topic(String title, List<String> synonyms) {
        return new Topic(title, title, null, null, synonyms, List.of(), null, false, 40, null);
    }
}
