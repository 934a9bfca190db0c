package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.StaffLdap;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The directory falls silent between the answer on the screen and the handover: what the agent saw is kept, and said honestly. */
@DeskTest
@TestPropertySource(properties = "raakpunt.directory.refresh-every=100ms")
class AwayTests {
    private static final Pattern REFERENCE = Pattern.compile("rp-reference\">([^<]+)<");
    private static final Map<String, String> SEEN = Map.of(
            "text",
            "er ligt een boom op de weg",
            "area",
            "rockanje",
            "topic",
            "boom-kappen",
            "topicTitle",
            "Boom kappen",
            "person",
            StaffLdap.SANNE.toString(),
            "personName",
            "Sanne van der Meer");

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        await().until(() ->
                directory.topics() instanceof Reply.Found<?> && directory.areas() instanceof Reply.Found<?>);
    }

    @Test
    void theAnswerOnTheScreenCarriesAlongWhatItShows() {
        assertThat(agent().post("/zoeken", Map.of("text", "boom in rockanje"), "HX-Request", "true")
                        .body())
                .contains("&quot;topicTitle&quot;:&quot;Boom kappen&quot;")
                .contains(
                        "&quot;personName&quot;:&quot;Sanne van der Meer&quot;",
                        "&quot;area&quot;:&quot;rockanje&quot;");
    }

    @Test
    void theFormSaysThatNobodyCanBeAskedAndKeepsTopicVillageAndColleague() {
        DeskParts.DIRECTORY.searchDown();

        String form =
                agent().post("/zoeken/overdragen", SEEN, "HX-Request", "true").body();

        assertThat(form)
                .contains("Boom kappen · Rockanje", "Vastleggen bij uzelf", "hx-post=\"/vragen/vastleggen\"")
                .contains("Daarom kunnen wij Sanne van der Meer nu niet vragen.", "blijft bij u")
                .contains("name=\"topicTitle\" value=\"Boom kappen\"")
                .doesNotContain("Zonder onderwerp", ">Overdragen<");
    }

    @Test
    void theQuestionIsKeptWithTopicAndVillage() {
        DeskParts.DIRECTORY.searchDown();

        String taken =
                agent().post("/vragen/vastleggen", SEEN, "HX-Request", "true").body();

        assertThat(taken).contains("Vastgelegd bij u");
        assertThat(kept("topic_key", taken)).isEqualTo("boom-kappen");
        assertThat(kept("topic_title", taken)).isEqualTo("Boom kappen");
        assertThat(kept("area", taken)).isEqualTo("Rockanje");
    }

    @Test
    void whatWasAboutToBeHandedOverIsKeptTheSame() {
        DeskParts.DIRECTORY.searchDown();

        String taken =
                agent().post("/vragen/overdragen", SEEN, "HX-Request", "true").body();

        assertThat(taken).contains("Vastgelegd bij u", "Wij konden deze collega nu niet vinden.");
        assertThat(kept("topic_title", taken)).isEqualTo("Boom kappen");
        assertThat(kept("area", taken)).isEqualTo("Rockanje");
    }

    @Test
    void aTopicThatIsInNoListIsNotTakenFromAForm() {
        DeskParts.DIRECTORY.searchDown();

        String taken = agent().post(
                        "/vragen/vastleggen",
                        Map.of("text", "er ligt een boom", "topic", "ruimtevaart", "topicTitle", "Ruimtevaart"),
                        "HX-Request",
                        "true")
                .body();

        assertThat(taken).contains("Vastgelegd bij u");
        assertThat(jdbc.sql("select count(*) from question where topic_key = 'ruimtevaart'")
                        .query(Integer.class)
                        .single())
                .isZero();
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
