package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators answer citizens who ask for their data. */
@DeskTest
class PrivacyPageTests {
    private static final SignedIn AGENT =
            new SignedIn(UUID.randomUUID(), "x", "Lotte Bakker", null, Set.of(Role.AGENT, Role.COLLEAGUE));
    private static final String PAGE = "/beheer/privacy";

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAdministratorFindsHandsOutAndErasesTheDataOfOneCitizen() {
        String mail = UUID.randomUUID() + "@example.org";
        Question done = question(mail, "Mijn tuin is te nat");
        questions.handle(done.id(), null, new Command.Answer(Colleague.of(AGENT), "Dat klopt", true));
        Question open = question(mail, "Mijn stoep ligt los");
        Browser admin = Browser.loggedInAs("r.hofland", port);
        assertThat(admin.get(PAGE).body()).contains("Hoe lang we bewaren", "90 dagen");

        String found = admin.post(PAGE + "/zoeken", Map.of("mail", mail)).body();
        assertThat(found).contains("2 vragen gevonden", done.reference(), open.reference(), "Wis 1 vraag");

        var file = admin.post(PAGE + "/bestand", Map.of("mail", mail));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(file.body()).contains("Mijn tuin is te nat", "Dat klopt", "Mijn stoep ligt los");

        assertThat(admin.post(PAGE + "/wissen", Map.of("mail", mail)).body())
                .contains("De gegevens van 1 vraag zijn gewist.");
        assertThat(questions.view(done.id(), AGENT).orElseThrow().text()).isEqualTo("[verwijderd]");
        assertThat(questions.view(open.id(), AGENT).orElseThrow().text()).isEqualTo("Mijn stoep ligt los");
        assertThat(jdbc.sql("select distinct action from audit_log where question_id = :id and action like 'privacy%'")
                        .param("id", done.id().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("privacy.find", "privacy.export", "privacy.erase");
    }

    @Test
    void nothingIsFoundByNothing() {
        Browser admin = Browser.loggedInAs("r.hofland", port);
        var answer = admin.post(PAGE + "/zoeken", Map.of("phone", "06"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Vul een e-mailadres of een heel telefoonnummer in.");
        assertThat(admin.post(PAGE + "/wissen", Map.of("phone", "")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void othersDoNotGetThere() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        assertThat(agent.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(agent.post(PAGE + "/wissen", Map.of("mail", "x@example.org")).statusCode())
                .isEqualTo(403);
        assertThat(agent.get("/vragen").body()).doesNotContain(PAGE);
    }

    private Question question(String mail, String text) {
        return questions.receive(
                new NewQuestion(text, new Caller("Piet", null, mail), null, null, null, false), AGENT, null);
    }
}
