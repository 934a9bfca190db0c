package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The place of a question is kept, whether or not the directory answers. */
@DeskTest
@TestPropertySource(properties = "raakpunt.directory.refresh-every=100ms")
class VillagesTests {
    private static final Pattern REFERENCE = Pattern.compile("rp-reference\">([^<]+)<");
    private static final String TYPED = "<input class=\"utrecht-textbox\" id=\"area\" name=\"area\"";
    private static final String CHOSEN = "<option value=\"rockanje\" selected=\"selected\">Rockanje</option>";

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void withoutTheDirectoryTheLastKnownVillagesAreThereAndTheOneThatIsChosenIsKept() {
        Browser agent = agent();
        await().untilAsserted(() -> assertThat(agent.get("/").body()).contains("<option value=\"rockanje\">"));
        DeskParts.DIRECTORY.searchDown();

        assertThat(agent.get("/").body()).contains("<option value=\"rockanje\">");
        String taken = agent.post("/vragen/vastleggen", Map.of("text", "er ligt een boom", "area", "rockanje"))
                .body();

        assertThat(kept("area", taken)).isEqualTo("Rockanje");
    }

    @Test
    void withoutAnyListTheVillageIsTypedAndStaysWithTheQuestion() {
        noVillagesYet();
        Browser agent = agent();
        UUID call = UUID.randomUUID();

        String form = agent.post(
                        "/zoeken/vastleggen",
                        Map.of("text", "er ligt een boom", "area", "Rockanje", "call", call.toString()),
                        "HX-Request",
                        "true")
                .body();
        String again = agent.get("/?gesprek=" + call).body();
        String taken = agent.post("/vragen/vastleggen", Map.of("text", "er ligt een boom", "area", "Rockanje"))
                .body();

        assertThat(form).contains("name=\"area\" value=\"Rockanje\"");
        assertThat(again).contains("placeholder=\"Uit de vraag\"", "value=\"Rockanje\"");
        assertThat(kept("text", taken)).isEqualTo("er ligt een boom\nDorp: Rockanje");
    }

    @Test
    void aVillageThatWasTypedIsTheOneOfTheListAsSoonAsThereIsOne() {
        noVillagesYet();
        Browser agent = agent();
        UUID call = UUID.randomUUID();
        agent.post("/zoeken", Map.of("text", "boom", "area", "Rockanje", "call", call.toString()));

        DeskParts.DIRECTORY.up();

        await().untilAsserted(() -> assertThat(agent.get("/?gesprek=" + call).body())
                .contains(CHOSEN)
                .doesNotContain(TYPED));
        agent.post("/zoeken", Map.of("text", "boom", "area", " rockanje "));
        DeskParts.DIRECTORY
                .server()
                .verify(postRequestedFor(urlPathEqualTo("/v1/experts/_find"))
                        .withRequestBody(matchingJsonPath("$.area", equalTo("rockanje")))
                        .withRequestBody(matchingJsonPath("$.question", equalTo("boom"))));
    }

    /** An empty list is no list: it is being filled. */
    private void noVillagesYet() {
        DeskParts.DIRECTORY.searchDown();
        DeskParts.DIRECTORY.server().stubFor(get("/v1/areas").willReturn(okJson("{\"areas\":[]}")));
        Browser agent = agent();
        await().untilAsserted(() -> assertThat(agent.get("/").body()).contains(TYPED));
    }

    private String kept(String column, String page) {
        var reference = REFERENCE.matcher(page);
        assertThat(reference.find()).isTrue();
        return jdbc.sql("select " + column + " from question where reference = :reference")
                .param("reference", reference.group(1))
                .query(String.class)
                .single();
    }

    private Browser agent() {
        return Browser.loggedInAs("l.bakker", port);
    }
}
