package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees the page of administrators, and what it is without a token that manages. */
@DeskTest
class StaffListAccessTests {
    private static final String PAGE = "/beheer/personeelslijst";
    private static final String RUN = PAGE + "/rondes/00000000-0000-4000-8000-0000000000a1";

    @LocalServerPort
    private int port;

    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
    }

    @ParameterizedTest
    @ValueSource(strings = {"l.bakker", "s.vandermeer", "i.dewit"})
    void othersGetNeitherThePageNorALinkToIt(String login) {
        Browser browser = Browser.loggedInAs(login, port);

        for (String path : new String[] {
            "",
            "/stand?gids=staff",
            "/rondes/00000000-0000-4000-8000-0000000000a1",
            "/kwaliteit/leavers",
            "/kwaliteit.csv"
        }) {
            assertThat(browser.get(PAGE + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(browser.post(PAGE + "/inlezen", Map.of("gids", "staff")).statusCode())
                .isEqualTo(403);
        assertThat(browser.post(RUN + "/uitvoeren", Map.of("plan", "5f1d00d")).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/vragen").body()).doesNotContain("Personeelslijst");
        DeskParts.DIRECTORY.server().verify(0, WireMock.anyRequestedFor(WireMock.urlMatching("/v1/(sync|quality).*")));
    }

    @Test
    void anAdministratorHasItInTheMenu() {
        assertThat(Browser.loggedInAs("r.hofland", port).get("/vragen").body())
                .contains("href=\"/beheer/personeelslijst\"");
    }

    @Test
    void withoutATokenThatManagesThePageOnlyShowsAndSaysSo() {
        String page = Browser.loggedInAs("r.hofland", port).get(PAGE).body();

        assertThat(page)
                .contains("Inlezen en controleren vanaf deze pagina is niet ingesteld.")
                .contains("minuten geleden gelezen", "412", "Uitgevoerd")
                .doesNotContain("Nu inlezen", "Wat klopt er niet?");
        DeskParts.DIRECTORY.server().verify(0, WireMock.anyRequestedFor(WireMock.urlMatching("/v1/quality.*")));
    }
}
