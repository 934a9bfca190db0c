package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for when a question is no more than the name of a topic. */
class NamedTopicsTests {
    private static final List<Topic> TOPICS = List.of(
            topic("paspoort", "Paspoort aanvragen", "reisdocument", "pas verlengen"),
            topic("vermist", "Paspoort kwijt of gestolen", "pas kwijt"),
            topic("verhuizing", "Verhuizing doorgeven", "adreswijziging", "vertrek"),
            topic("emigratie", "Vertrek naar het buitenland", "verhuizen naar het buitenland"),
            topic("parkeren", "Parkeervergunning bewoners", "parkeervergunning"),
            topic("parkeren-bedrijf", "Parkeervergunning bedrijven", "parkeervergunning"),
            topic("strand", "Strand Rockanje", "badplaats"),
            topic("klacht", "Klacht over de gemeente", "klacht"));
    private static final Catalogue CATALOGUE = Catalogue.of(
            TOPICS,
            List.of(
                    new Area("brielle", "Brielle", List.of("Den Briel")),
                    new Area("rockanje", "Rockanje", List.of("haven Rockanje"))));

    @ParameterizedTest
    @CsvSource({
        "paspoort aanvragen, paspoort",
        "ik wil graag een paspoort, paspoort",
        "Mijn pas is gestolen, ",
        "is mijn paspoort gestolen of kwijt, vermist",
        "verhuizing doorgeven, verhuizing",
        "ik ga verhuizen naar Brielle, verhuizing",
        "ik ben verhuisd, verhuizing",
        "ik ga naar het buitenland verhuizen, emigratie",
        "een parkeervergunning voor bewoners, parkeren",
        "klacht over de gemeente, klacht",
        "badplaats, strand"
    })
    void aQuestionWithTheWordsOfOneNameNamesThatTopic(String question, String topic) {
        assertThat(named(question)).isEqualTo(Optional.ofNullable(topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parkeervergunning",
                "klacht",
                "paspoort voor mijn hond",
                "klacht over een paspoort",
                "verhuizing van een bedrijf doorgeven",
                "pasport aanvragen",
                "vertrek",
                "hallo",
                ""
            })
    void wordsOfSeveralTopicsOrOtherWordsNameNone(String question) {
        assertThat(named(question)).isEmpty();
    }

    @Test
    void aPlaceThatATopicIsNamedAfterStaysInTheQuestion() {
        assertThat(CATALOGUE.placeless("Is het strand van Rockanje open?")).contains("Rockanje");
        assertThat(CATALOGUE.placeless("Ik verhuis naar Den Briel, kan dat?").split("\\s+", -1))
                .containsExactly("Ik", "verhuis", "naar", ",", "kan", "dat?");
    }

    /** Of words in any order, with any number of small ones between them. */
    @Test
    void theOrderOfWordsAndSmallOnesBetweenThemAreTheSame() {
        List<String> small = List.of("ik", "wil", "graag", "mijn", "een", "hoe", "kan", "de");
        Random random = new Random(5);
        for (Topic topic : TOPICS) {
            for (int time = 0; time < 50; time++) {
                List<String> words = new ArrayList<>(List.of(topic.title().split(" ", -1)));
                for (int more = random.nextInt(4); more > 0; more--) {
                    words.add(small.get(random.nextInt(small.size())));
                }
                Collections.shuffle(words, random);
                String question = String.join(" ", words);
                assertThat(named(question)).as(question).contains(topic.key());
            }
        }
    }

    /** Another content word makes it another question, whatever it is. */
    @Test
    void oneMoreWordThatTellsMakesItNoName() {
        for (Topic topic : TOPICS) {
            for (String more : List.of("zwembad", "lantaarnpaal", "trouwen")) {
                assertThat(named(topic.title() + " " + more)).as(more).isEmpty();
            }
        }
    }

    private static Optional<String> named(String question) {
        return CATALOGUE.named().in(QuestionWords.of(CATALOGUE.placeless(question), CATALOGUE.text()));
    }

    private static Topic topic(String key, String title, String... synonyms) {
        return new Topic(key, title, null, null, List.of(synonyms), List.of(), null, false, 8, null);
    }
}
