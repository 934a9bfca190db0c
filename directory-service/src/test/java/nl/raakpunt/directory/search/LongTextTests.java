package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.topic.Topic;
import org.junit.jupiter.api.Test;

/** Of mails: finding the sentence that asks, and the questions when there are several. */
class LongTextTests {
    private static final String CHATTER =
            "Wij wonen hier nu twaalf jaar en hebben het erg naar onze zin. Op zondag wandelen wij met de kleinkinderen. ";
    private static final Map<String, Double> CLEAR = Map.of(
            "paspoort", 0.9,
            "kliko", 0.9,
            "hond", 0.8);

    @Test
    void theSentenceThatCarriesTheQuestionIsPickedOutOfTenThousandCharacters() {
        String mail = CHATTER.repeat(50) + "Mijn paspoort is verlopen, wat moet ik doen? " + CHATTER.repeat(40);
        assertThat(mail.length()).isGreaterThan(9_000);

        assertThat(Focus.of(mail, LongTextTests::clarity))
                .contains("Mijn paspoort is verlopen, wat moet ik doen?")
                .hasSizeLessThan(300);
    }

    @Test
    void aShortTextStaysAsItIs() {
        assertThat(Focus.of("Mijn paspoort. Hoi!", LongTextTests::clarity)).isEqualTo("Mijn paspoort. Hoi!");
    }

    @Test
    void severalQuestionsAreParts() {
        assertThat(Parts.of(
                        "Mijn paspoort is verlopen, wat nu? En wanneer wordt de kliko geleegd?", LongTextTests::rank))
                .extracting(Parts.Part::text)
                .containsExactly("Mijn paspoort is verlopen, wat nu?", "En wanneer wordt de kliko geleegd?");
        assertThat(Parts.of(
                        "Hoe kan ik mijn paspoort verlengen en ook wil ik weten waar de hond los mag",
                        LongTextTests::rank))
                .hasSize(2);
    }

    @Test
    void oneQuestionInTwoSentencesIsOne() {
        assertThat(Parts.of("Mijn paspoort is kwijt. Hoe krijg ik een nieuw paspoort?", LongTextTests::rank))
                .isEmpty();
        assertThat(Parts.of("Ik heb een hond. Wat is hier de regel?", LongTextTests::rank))
                .isEmpty();
        assertThat(Parts.of("", LongTextTests::rank)).isEmpty();
    }

    private static double clarity(String sentence) {
        return CLEAR.entrySet().stream()
                .filter(word -> sentence.contains(word.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(0.01);
    }

    private static List<TopicMatch> rank(String sentence) {
        return CLEAR.keySet().stream()
                .filter(sentence::contains)
                .map(word -> new TopicMatch(
                        new Topic(word, word, null, null, List.of(), List.of(), null, false, 8, null),
                        1,
                        clarity(sentence),
                        true,
                        List.of(word)))
                .toList();
    }
}
