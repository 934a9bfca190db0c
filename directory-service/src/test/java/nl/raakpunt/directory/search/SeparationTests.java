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
    void aTitleWithoutWordsOfItsOwnIsAskedInFull() {
        assertThat(Separation.of(matches("Gehandicaptenparkeerkaart", "Gehandicaptenparkeerkaart passagier")))
                .map(Separation::options)
                .hasValueSatisfying(options -> assertThat(options)
                        .extracting(Option::label)
                        .containsExactly("Gehandicaptenparkeerkaart", "Gehandicaptenparkeerkaart passagier"));
    }

    @Test
    void aSureTopicOrASingleOneNeedsNoQuestion() {
        List<TopicMatch> sure = new ArrayList<>(matches("Afval", "Boom"));
        sure.set(0, sure.getFirst().sure());

        assertThat(Separation.of(sure)).isEmpty();
        assertThat(Separation.of(matches("Afval"))).isEmpty();
        assertThat(Separation.of(List.of())).isEmpty();
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
