package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.search.Separation.Option;
import nl.raakpunt.directory.topic.Topic;
import org.junit.jupiter.api.Test;

class SeparationTests {

    @Test
    void differentIntentsAreAskedFor() {
        assertThat(Separation.of(matches("Paspoort aanvragen", "Paspoort verloren of gestolen")))
                .hasValueSatisfying(asked -> {
                    assertThat(asked.question()).isEqualTo("Gaat het om aanvragen of verlies?");
                    assertThat(asked.options())
                            .containsExactly(new Option("aanvragen", "0"), new Option("verlies", "1"));
                });
    }

    @Test
    void otherwiseTheWordsThatDiffer() {
        assertThat(Separation.of(matches("Rijbewijs internationaal", "Rijbewijs beroep", "Rijbewijs motor")))
                .map(Separation::question)
                .contains("Gaat het om internationaal, beroep of motor?");
    }

    @Test
    void aTitleWithoutWordsOfItsOwnIsTheGeneralOne() {
        assertThat(labels("Gehandicaptenparkeerkaart", "Gehandicaptenparkeerkaart passagier"))
                .containsExactly("algemeen", "passagier");
    }

    @Test
    void longTitlesAreShortenedToTheFirstWordsThatTellThemApart() {
        assertThat(labels(
                        "Basisregistratie Personen (BRP): gegevens, inzage en geheimhouding",
                        "Uittreksel BRP en akten burgerlijke stand",
                        "Verhuizen, inschrijven, uitschrijven en briefadres"))
                .containsExactly("Basisregistratie Personen", "Uittreksel BRP", "Verhuizen");
    }

    @Test
    void wordsThatAllTitlesHaveAreLeftOut() {
        assertThat(labels("Afval en containers", "Afval op straat melden", "Afval van bedrijven"))
                .containsExactly("containers", "straat melden", "bedrijven");
    }

    @Test
    void noKeyIsLongerThanItHasRoomFor() {
        assertThat(labels(
                        "Persoonsgegevens verklaring onder eed of belofte",
                        "Dienstverlening op of aan de openbare weg vergunning"))
                .hasSize(2)
                .allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(28));
    }

    @Test
    void titlesThatTheirFirstWordsDoNotTellApartAreAskedInFull() {
        assertThat(labels("Kermis, plein", "Kermis, weide", "Markt"))
                .containsExactly("Kermis, plein", "Kermis, weide", "Markt");
    }

    @Test
    void aSureTopicOrASingleOneNeedsNoQuestion() {
        List<TopicMatch> sure = new ArrayList<>(matches("Afval", "Boom"));
        sure.set(0, sure.getFirst().sure());

        assertThat(Separation.of(sure)).isEmpty();
        assertThat(Separation.of(matches("Afval"))).isEmpty();
        assertThat(Separation.of(List.of())).isEmpty();
    }

    private static List<String> labels(String... titles) {
        return Separation.of(matches(titles)).orElseThrow().options().stream()
                .map(Option::label)
                .toList();
    }

    private static List<TopicMatch> matches(String... titles) {
        List<TopicMatch> matches = new ArrayList<>();
        for (String title : titles) {
            Topic topic = new Topic(
                    String.valueOf(matches.size()), title, null, null, List.of(), List.of(), null, false, 8, null);
            matches.add(new TopicMatch(topic, 1 - matches.size() / 10.0, 0.5, false, List.of()));
        }
        return matches;
    }
}
