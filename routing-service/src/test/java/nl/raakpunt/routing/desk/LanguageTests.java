package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The other language, on every page and without scripts. */
@DeskTest
class LanguageTests {

    @LocalServerPort
    private int port;

    @Test
    void whoChoosesEnglishReadsEnglishFromThePageTheyWereOn() {
        Browser sanne = Browser.loggedInAs("s.vandermeer", port);
        assertThat(sanne.get("/bereikbaarheid").body())
                .contains("<html lang=\"nl\"", "name=\"terug\" value=\"/bereikbaarheid\"")
                .contains("<button class=\"rp-textbutton\" lang=\"en\">In English</button>");

        HttpResponse<String> chosen = sanne.post("/taal", Map.of("taal", "en", "terug", "/bereikbaarheid"));

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).hasValue("/bereikbaarheid");
        assertThat(String.join("\n", chosen.headers().allValues("Set-Cookie")))
                .contains("raakpunt-taal=EN", "HTTPOnly", "SameSite=Lax", "Path=/");
        assertThat(sanne.get("/bereikbaarheid").body())
                .contains("<html lang=\"en\"", "My reachability", "lang=\"nl\">In het Nederlands</button>");

        sanne.post("/taal", Map.of("taal", "nl", "terug", "/vragen"));
        assertThat(sanne.get("/vragen").body()).contains("<html lang=\"nl\"", "Mijn vragen");
    }

    @Test
    void strangersChooseOnTheLoginPageAndOnAnErrorPage() {
        Browser stranger = new Browser(port);
        assertThat(stranger.get("/inloggen?uitgelogd").body()).contains("value=\"/inloggen?uitgelogd\"", "In English");
        assertThat(stranger.post("/taal", Map.of("taal", "en", "terug", "/inloggen"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(stranger.get("/inloggen").body()).contains("<html lang=\"en\"", "Log in");
    }

    @Test
    void anErrorPageIsShownAgainInTheOtherLanguage() {
        Browser sanne = Browser.loggedInAs("s.vandermeer", port);
        sanne.forgetToken();
        String missing = sanne.get("/is-er-niet").body();
        assertThat(missing).contains("name=\"_csrf\"", "value=\"/is-er-niet\"");
        assertThat(sanne.post("/taal", Map.of("taal", "en", "terug", "/is-er-niet"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sanne.get("/is-er-niet").body())
                .contains("<html lang=\"en\"")
                .isNotEqualTo(missing);
    }

    @Test
    void afterAFormItLeadsBackToThePageWithTheForm() {
        Browser sanne = Browser.loggedInAs("s.vandermeer", port);
        String page = "http://localhost:" + port + "/wie-is-wie?x=1";
        assertThat(sanne.post("/wie-is-wie", Map.of("who", "Sanne"), "Referer", page)
                        .body())
                .contains("name=\"terug\" value=\"/wie-is-wie?x=1\"");
        assertThat(sanne.post("/wie-is-wie", Map.of("who", "Sanne"), "Referer", "https://evil.example/x")
                        .body())
                .contains("name=\"terug\" value=\"/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", ""})
    void itNeverLeadsToAnotherSite(String address) {
        Browser stranger = new Browser(port);
        stranger.get("/inloggen");
        assertThat(stranger.post("/taal", Map.of("taal", "en", "terug", address))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void anotherSiteCannotChoose() {
        Browser stranger = new Browser(port);
        assertThat(stranger.post("/taal", Map.of("taal", "en", "terug", "/")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageForWithoutConnectionHasNoForm() {
        assertThat(new Browser(port).get("/zonder-verbinding").body()).doesNotContain("<form");
    }
}
