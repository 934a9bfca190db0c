package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.raakpunt.routing.access.StaffLdap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages about colleagues, the team and how it all works. */
@DeskTest
class GuideTests {
    @LocalServerPort
    private int port;

    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
    }

    @Test
    void aColleagueIsFoundAndHasAPage() {
        Browser browser = Browser.loggedInAs("s.vandermeer", port);
        assertThat(browser.get("/wie-is-wie").body()).contains("Typ een naam, een team of waar iemand van weet.");
        String found = browser.post("/wie-is-wie", Map.of("who", "karim"), "HX-Request", "true")
                .body();
        assertThat(found)
                .contains("Karim el Amrani", "1 collega", "/wie-is-wie/" + DirectoryStub.KARIM)
                .doesNotContain("<html");
        assertThat(browser.post("/wie-is-wie", Map.of("who", "niemand")).body()).contains("We vonden niemand", "<html");

        assertThat(browser.get("/wie-is-wie/" + DirectoryStub.KARIM).body())
                .contains("Karim el Amrani", "Adviseur groen", "Nu bereikbaar tot 16:00", "tel:+31181471235");
        assertThat(browser.get("/wie-is-wie/00000000-0000-4000-8000-00000000dead")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPictureIsPassedOnAsWhatItIs() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        DeskParts.DIRECTORY
                .server()
                .stubFor(get("/v1/people/" + DirectoryStub.KARIM + "/photo")
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "image/png")
                                .withBody(png)));
        Browser browser = Browser.loggedInAs("s.vandermeer", port);
        var photo = browser.getRaw("/wie-is-wie/" + DirectoryStub.KARIM + "/foto");
        assertThat(photo.body()).isEqualTo(png);
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(browser.get("/wie-is-wie/" + StaffLdap.SANNE + "/foto").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPictureThatIsNotThereIsNotAskedFor() {
        Browser browser = Browser.loggedInAs("s.vandermeer", port);
        String address = "/wie-is-wie/" + DirectoryStub.KARIM;
        assertThat(browser.get(address).body()).as("not known").contains(address + "/foto");
        for (boolean there : new boolean[] {true, false}) {
            DeskParts.DIRECTORY.withPicture(there);
            assertThat(browser.get(address).body().contains(address + "/foto")).isEqualTo(there);
        }
    }

    @Test
    void withoutDirectoryServiceThePagesSayWhatStillWorks() {
        Browser browser = Browser.loggedInAs("i.dewit", port);
        DeskParts.DIRECTORY.searchDown();
        assertThat(browser.post("/wie-is-wie", Map.of("who", "karim")).body())
                .contains("De personeelsgids geeft geen antwoord. Uw vragen werken gewoon.");
        assertThat(browser.get("/team").body()).contains("De personeelsgids geeft geen antwoord.");
    }

    @Test
    void aTeamLeadSeesTheOpenQuestionsOfTheTeamAndOthersDoNot() {
        assertThat(Browser.loggedInAs("i.dewit", port).get("/team").body())
                .contains("Vragen van Groen en bomen", "Sanne van der Meer");
        assertThat(Browser.loggedInAs("s.vandermeer", port).get("/team").statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedInAs("s.vandermeer", port).get("/vragen").body())
                .doesNotContain("href=\"/team\"");
    }

    @Test
    void helpNamesEveryKeyAndTheAppCanBeInstalled() {
        assertThat(Browser.loggedInAs("l.bakker", port).get("/hulp").body())
                .contains(">Zo werkt het</h1>", "De beller praat, u typt", "<kbd>T</kbd>");
        Browser nobody = new Browser(port);
        var manifest = nobody.get("/manifest.webmanifest");
        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(manifest.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/manifest+json");
        assertThat(nobody.get("/dienst.js").body()).contains("/zonder-verbinding");
        assertThat(nobody.get("/zonder-verbinding").body()).contains("Geen verbinding");
    }
}
