package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.raakpunt.directory.search.Separation.Option;
import nl.raakpunt.directory.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparationTests {

    @Test
    void differentIntentsAreAskedFor() {
        assertThat(Separation.of(matches("Paspoort aanvragen", "Paspoort verloren of gestolen")))
                .hasValueSatisfying(asked -> {
                    assertThat(asked.open()).isFalse();
                    assertThat(asked.question()).isEqualTo("Gaat het om aanvragen of verlies?");
                    assertThat(asked.options())
                            .containsExactly(new Option("aanvragen", "0"), new Option("verlies", "1"));
                });
    }

    @Test
    void intentsWithDifferentThingsAreAskedWithThem() {
        assertThat(question("Identiteitskaart aanvragen", "Rijbewijs kwijt"))
                .isEqualTo("Gaat het om identiteitskaart aanvragen of rijbewijs kwijt?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Boom kappen of laten kappen|Gevaarlijke of omgewaaide boom|boom kappen|gevaarlijke boom
            Losse of scheve stoeptegel|Gat of schade in de weg|losse stoeptegel|gat
            Gevonden en verloren voorwerpen|Bijtende of gevaarlijke hond|gevonden voorwerpen|bijtende hond
            Zwerfafval en volle prullenbak|Brug, steiger of hek kapot|zwerfafval|hek kapot
            Trouwen en geregistreerd partnerschap|Huwelijksjubileum of 100 jaar|trouwen|huwelijksjubileum
            Bezwaar en beroep|Inlichtingen- en veiligheidsdiensten|bezwaar|veiligheidsdiensten
            Collecte en huis aan huis|Paspoort of ID-kaart kwijt of gestolen|collecte|ID-kaart kwijt
            """)
    void aChoiceStandsByItself(String one, String other, String oneLabel, String otherLabel) {
        assertThat(labels(one, other)).containsExactly(oneLabel, otherLabel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Boom kappen|Boom snoeien|kappen|snoeien
            Paspoort aanvragen|Identiteitskaart aanvragen|paspoort|identiteitskaart
            Parkeerontheffing blauwe zone|Parkeerontheffing grote voertuigen|blauwe zone|grote voertuigen
            Afgezette gebieden betreden ontheffing|Plantsoenen betreden ontheffing|afgezette gebieden|plantsoenen
            """)
    void whatAllChoicesSayIsLeftOut(String one, String other, String oneLabel, String otherLabel) {
        assertThat(labels(one, other)).containsExactly(oneLabel, otherLabel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gevaarlijke boom|Omgewaaide boom|gevaarlijke boom|omgewaaide boom
            Rijbewijs internationaal|Rijbewijs beroep|rijbewijs internationaal|rijbewijs beroep
            Container kapot|Container niet geleegd|container kapot|container niet geleegd
            Gehandicaptenparkeerkaart|Gehandicaptenparkeerkaart passagier|gehandicaptenparkeerkaart|gehandicaptenparkeerkaart passagier
            """)
    void unlessWhatIsLeftWouldNotStandByItself(String one, String other, String oneLabel, String otherLabel) {
        assertThat(labels(one, other)).containsExactly(oneLabel, otherLabel);
    }

    @Test
    void allThreeChoicesAreNamedHoweverFarBehindTheLast() {
        List<TopicMatch> matches = new ArrayList<>(matches("Afval en containers", "Milieustraat"));
        matches.add(new TopicMatch(topic("2", "Grofvuil laten ophalen"), 0.01, 0.01, false, List.of()));

        assertThat(Separation.of(matches))
                .map(Separation::question)
                .contains("Gaat het om afval, milieustraat of grofvuil laten ophalen?");
    }

    @Test
    void longTitlesAreShortenedToTheFirstPartThatTellsThemApart() {
        assertThat(labels(
                        "Basisregistratie Personen (BRP): gegevens, inzage en geheimhouding",
                        "Uittreksel BRP en akten burgerlijke stand",
                        "Verhuizen, inschrijven, uitschrijven en briefadres"))
                .containsExactly("Basisregistratie Personen", "uittreksel BRP", "verhuizen");
        assertThat(labels("Afval en containers", "Afval op straat melden", "Afval van bedrijven"))
                .containsExactly("containers", "afval op straat melden", "afval van bedrijven");
    }

    @Test
    void whenNothingShortTellsThemApartItIsAskedOpenlyWithTheTitlesToChooseFrom() {
        List<TopicMatch> matches = matches(
                "Persoonsgegevens verklaring onder eed of belofte",
                "Dienstverlening op of aan de openbare weg vergunning");

        assertThat(Separation.of(matches)).hasValueSatisfying(asked -> {
            assertThat(asked.open()).isTrue();
            assertThat(asked.question()).isEqualTo("Waar gaat het over?");
            assertThat(asked.options())
                    .extracting(Option::label)
                    .containsExactly(
                            "Persoonsgegevens verklaring onder eed of belofte",
                            "Dienstverlening op of aan de openbare weg vergunning");
        });
    }

    @Test
    void namesKeepTheirCapitalWithinTheQuestion() {
        Topic wmo = new Topic(
                "0",
                "Wmo: hulp en ondersteuning",
                null,
                null,
                List.of(),
                List.of("Hoe vraag ik hulp van de Wmo?"),
                null,
                false,
                8,
                null);
        Topic library = new Topic(
                "1", "Bibliotheek", null, null, List.of("Koninklijke Bibliotheek"), List.of(), null, false, 8, null);

        assertThat(Separation.of(List.of(match(wmo, 1), match(library, 0.9))))
                .map(Separation::question)
                .contains("Gaat het om Wmo of bibliotheek?");
        assertThat(question("Woo-verzoek en overheidsinformatie", "IJsbaan", "DigiD, inloggen en digitale overheid"))
                .isEqualTo("Gaat het om Woo-verzoek, ijsbaan of DigiD?");
    }

    @Test
    void aSureTopicOrASingleOneNeedsNoQuestion() {
        List<TopicMatch> sure = new ArrayList<>(matches("Afval", "Boom"));
        sure.set(0, sure.getFirst().sure());

        assertThat(Separation.of(sure)).isEmpty();
        assertThat(Separation.of(matches("Afval"))).isEmpty();
        assertThat(Separation.of(List.of())).isEmpty();
    }

    private static String question(String... titles) {
        return Separation.of(matches(titles)).orElseThrow().question();
    }

    private static List<String> labels(String... titles) {
        return Separation.of(matches(titles)).orElseThrow().options().stream()
                .map(Option::label)
                .toList();
    }

    private static List<TopicMatch> matches(String... titles) {
        return Arrays.stream(titles)
                .map(title -> topic(String.valueOf(List.of(titles).indexOf(title)), title))
                .map(topic -> match(topic, 1 - Integer.parseInt(topic.key()) / 10.0))
                .toList();
    }

    private static TopicMatch match(Topic topic, double score) {
        return new TopicMatch(topic, score, 0.5, false, List.of());
    }

    private static Topic topic(String key, String title) {
        return new Topic(key, title, null, null, List.of(), List.of(), null, false, 8, null);
    }
}
