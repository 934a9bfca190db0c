package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.StaffLdap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chat-bot within the desk, without scripts. */
@DeskTest
class ChatPageTests {

    private static final Pattern CODE = Pattern.compile("id=\"chat-code\">([0-9A-Z]{4}-[0-9A-Z]{4})<");

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
    void thePageHasAFieldALogAndAPlaceInTheMenu() {
        assertThat(sanne().get("/chat").body())
                .contains("role=\"log\"", "for=\"chat-text\"", "Koppel uw chat", "Er is nog geen chat gekoppeld.")
                .contains("href=\"/chat\" aria-current=\"page\"")
                .doesNotContain(" style=", "onclick");
    }

    @Test
    void theBotAnswersOnTheWholePageWithoutScripts() {
        var answer = sanne().post("/chat", Map.of("text", "/wie help"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Vraag wie iets weet of waar iemand is", "/wie help", "<h1");
    }

    @Test
    void aScriptGetsTheAnswerAndAnEmptyField() {
        var browser = Browser.loggedInAs("r.hofland", port);
        browser.get("/chat");
        var answer = browser.post("/chat", Map.of("text", "/mijn"), "HX-Request", "true");

        assertThat(answer.body())
                .contains("U hebt geen open vragen.", "id=\"chat-text\"", "hx-swap-oob")
                .doesNotContain("<h1");
    }

    @Test
    void whatIsTypedShowsAsText() {
        assertThat(sanne().post("/chat", Map.of("text", "<img src=x onerror=alert(1)>"))
                        .body())
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
    }

    @Test
    void aCodeIsShownOnceAndOnlyItsDigestIsKept() {
        var shown = CODE.matcher(sanne().post("/chat/code", Map.of()).body());

        assertThat(shown.find()).isTrue();
        assertThat(jdbc.sql("select count(*) from chat_code where person_id = :sanne and code_digest <> :code")
                        .param("sanne", StaffLdap.SANNE)
                        .param("code", shown.group(1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLinkIsTakenAwayByItsOwnerOnly() {
        jdbc.sql("""
                insert into chat_link (vendor, workspace, chat_user, person_id, display_name, how, linked_at, used_at)
                values ('slack', 'T1', 'U1', :sanne, 'Sanne', 'CODE', now(), now())""").param("sanne", StaffLdap.SANNE).update();
        var link = Map.of("vendor", "slack", "workspace", "T1", "user", "U1");

        Browser.loggedInAs("l.bakker", port).post("/chat/ontkoppelen", link);
        assertThat(sanne().get("/chat").body()).contains("Ontkoppel slack");

        sanne().post("/chat/ontkoppelen", link);
        assertThat(sanne().get("/chat").body()).contains("Er is nog geen chat gekoppeld.");
    }

    @Test
    void whoIsNotLoggedInOrSendsNoFormTokenGetsNothing() {
        assertThat(new Browser(port).get("/chat").statusCode()).isEqualTo(302);
        assertThat(sanne().post("/chat", Map.of("text", "/mijn", "_csrf", "wrong"))
                        .statusCode())
                .isEqualTo(403);
    }

    private Browser sanne() {
        return Browser.loggedInAs("s.vandermeer", port);
    }
}
