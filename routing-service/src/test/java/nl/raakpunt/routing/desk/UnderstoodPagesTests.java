package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class UnderstoodPagesTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void ask() {
        DeskParts.DIRECTORY.understoodMore();
    }

    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
    }

    @Test
    void aQuestionForAnotherOrganisationIsReferredWithItsNumber() {
        assertThat(search())
                .contains(
                        "Voor een andere organisatie", "De apk regelt de RDW.", "tel:0880087447", "https://www.rdw.nl");
    }

    @Test
    void theQuestionThatTellsTheTopicsApartIsAskedWithAKeyForEach() {
        assertThat(search())
                .contains("Gaat het om kappen of snoeien?", "data-key=\"1\"", "data-key=\"2\"")
                .doesNotContain("Waar gaat het over?");
    }

    @Test
    void aKeyShowsTheFewWordsThatTellItsTopicApartAndTheTitleBelow() {
        assertThat(search())
                .contains("<span>kappen</span> <kbd>1</kbd>", "<span>snoeien</span> <kbd>2</kbd>")
                .contains("<span class=\"rp-topic__answer\">Boom kappen</span>");
    }

    @Test
    void severalQuestionsEachHaveAButton() {
        assertThat(search())
                .contains("Er staan meerdere vragen in de tekst", "When do you prune?", "Boom snoeien")
                .contains("hx-vals=\"{&quot;text&quot;:&quot;When do you prune?&quot;}\"");
    }

    @Test
    void anotherLanguageIsTold() {
        assertThat(search()).contains("De tekst is in het Engels.");
    }

    @Test
    void anAgentWhoReadsEnglishSeesItInEnglish() {
        assertThat(search("en"))
                .contains("For another organisation", "Is it about kappen or snoeien?")
                .doesNotContain("Gaat het om");
    }

    @Test
    void whenNothingShortTellsTheTopicsApartItIsAskedInTheLanguageOfTheReader() {
        DeskParts.DIRECTORY.understoodLittle();

        assertThat(search("nl")).contains("Waar gaat het over?", "<span>Boom snoeien</span> <kbd>2</kbd>");
        assertThat(search("en"))
                .contains("What is it about?", "<span>Boom snoeien</span> <kbd>2</kbd>")
                .doesNotContain("Waar gaat het over?");
    }

    private String search() {
        return search("nl");
    }

    private String search(String language) {
        return Browser.loggedInAs("l.bakker", port)
                .post("/zoeken", Map.of("text", "apk"), "HX-Request", "true", "Accept-Language", language)
                .body();
    }
}
