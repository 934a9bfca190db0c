package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acting from a mail without logging in: what a link does, once, and what it says when it does nothing any more. */
@RoutingServiceTest
class ActionPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SignedIn lotte = Questioning.somebody("Lotte Bakker");
    private final SignedIn sanne = Questioning.somebody("Sanne van der Meer");
    private final SignedIn karim = Questioning.somebody("Karim el Amrani");

    private Questioning people;

    @BeforeEach
    void people() {
        people = new Questioning(questions, overview, clock);
    }

    @Test
    void openingALinkChangesNothingWhoeverFollowsIt() throws Exception {
        Question question = people.offered(lotte, sanne);
        String token = tokenOf(question);
        Browser scanner = new Browser(port);
        assertThat(scanner.get("/actie?doe=accept").body())
                .contains("Plak hier de link uit de mail.", "/assets/action-")
                .doesNotContain(question.reference(), " style=", "onclick");
        assertThat(head("/actie?doe=accept")).isEqualTo(200);
        assertThat(head("/actie/accept")).isEqualTo(405);
        HttpResponse<String> looked = followed(scanner, scanner.post("/actie", Map.of("code", token)));
        assertThat(looked.body())
                .contains("Lotte Bakker biedt u deze vraag aan.", "Boom kappen", question.reference())
                .contains(
                        "Ja, ik neem de vraag over", "Nee, ik geef de vraag terug", "U reageert als Sanne van der Meer")
                .doesNotContain("geheim", "Jansen", "0612345678");
        assertThat(people.now(question, lotte).version()).isEqualTo(question.version());
    }

    @Test
    void oneButtonAcceptsAndThatIsRecordedAsDoneByMailLink() {
        Question question = people.offered(lotte, sanne);
        String token = tokenOf(question);
        assertThat(press("accept", token, Map.of()).body()).contains("De vraag is nu van u.");
        Question accepted = people.now(question, lotte);
        assertThat(accepted.owner()).isEqualTo(Colleague.of(sanne));
        assertThat(audited(question)).isEqualTo(1);
        HttpResponse<String> again = press("accept", token, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Deze link is al gebruikt.", "U bent de eigenaar van deze vraag.")
                .doesNotContain("Ja, ik neem de vraag over");
        assertThat(people.events(question, lotte, Event.Accepted.class)).hasSize(1);
        Mailbox.mail(lotte, "Overgenomen: Boom kappen (" + question.reference());
    }

    @Test
    void everyPageOfALinkHasAnAddressToGoBackToThatSaysNothing() {
        Question question = people.offered(lotte, sanne);
        String token = tokenOf(question);
        Browser browser = opened();
        String page = location(browser.post("/actie", Map.of("code", token, "doing", "decline")));
        assertThat(page).matches("/actie/[0-9a-f]{16}\\?doe=decline").doesNotContain(token);
        assertThat(browser.get(page).body()).contains("Ja, ik neem de vraag over", "<details class=\"rp-fold\" open");
        String done = location(browser.post("/actie/accept", Map.of("code", token)));
        assertThat(done).matches("/actie/[0-9a-f]{16}\\?gedaan=accept");
        assertThat(browser.get(done).body()).contains("De vraag is nu van u.");
        HttpResponse<String> back = browser.get(page);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("Deze link is al gebruikt.", "U bent de eigenaar van deze vraag.");
        assertThat(new Browser(port).get(done).body())
                .as("in another browser")
                .contains("Plak hier de link uit de mail.")
                .doesNotContain(question.reference());
    }

    @Test
    void thatSomethingWasDoneIsSaidOnlyAfterItWas() {
        Question question = people.offered(lotte, sanne);
        Browser browser = opened();
        String page = location(browser.post("/actie", Map.of("code", tokenOf(question))));
        assertThat(browser.get(page.replaceFirst("\\?.*", "?gedaan=accept")).body())
                .contains("Ja, ik neem de vraag over")
                .doesNotContain("De vraag is nu van u.");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void givingBackNeedsAReasonWhichTheOffererReads() {
        Question question = people.offered(lotte, sanne);
        String token = tokenOf(question);
        HttpResponse<String> without = press("decline", token, Map.of("reason", "  "));
        assertThat(without.statusCode()).isEqualTo(409);
        assertThat(without.body()).contains("Schrijf eerst waarom.", "Nee, ik geef de vraag terug");
        assertThat(press("decline", token, Map.of("reason", "Dit is van Wegen")).body())
                .contains("U hebt de vraag teruggegeven. Lotte Bakker weet waarom.");
        assertThat(people.events(question, lotte, Event.Declined.class))
                .extracting(Event.Declined::reason)
                .containsExactly("Dit is van Wegen");
    }

    @Test
    void aTokenThatIsChangedOrMadeUpIsUnknown() {
        String token = tokenOf(people.offered(lotte, sanne));
        String changed = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        for (String made : List.of(changed, "", "x", token + "x", "../" + token, "%00")) {
            HttpResponse<String> answer = press("accept", made, Map.of());
            assertThat(answer.statusCode()).as(made).isEqualTo(404);
            assertThat(answer.body()).contains("Deze link kennen wij niet.");
        }
        assertThat(new Browser(port).post("/actie", Map.of("code", token)).statusCode())
                .as("a form of another site")
                .isEqualTo(403);
    }

    @Test
    void theWholeLinkMayBePasted() {
        Question question = people.offered(lotte, sanne);
        String link = "http://localhost:8080/actie?doe=decline#" + tokenOf(question);
        assertThat(looked(link).body()).contains(question.reference());
    }

    @Test
    void anOldMessageDoesNothingToALaterOfferToTheSamePerson() {
        Question question = people.offered(lotte, sanne);
        String old = tokenOf(question);
        people.done(question, new Command.Withdraw(Colleague.of(lotte)));
        later(question);
        people.offer(question, lotte, sanne, false);
        HttpResponse<String> answer = press("accept", old, Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Dit kan niet meer: er is iets veranderd sinds de mail.")
                .contains("De vraag is later opnieuw aan u aangeboden.");
        assertThat(people.now(question, lotte).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void whoIsTooLateReadsWhoHasItNow() {
        Question question = people.offered(lotte, sanne);
        String token = tokenOf(question);
        people.done(question, new Command.Withdraw(Colleague.of(lotte)));
        people.offer(question, lotte, karim, false);
        assertThat(press("accept", token, Map.of()).body()).contains("De vraag is aangeboden aan Karim el Amrani.");
        people.done(question, new Command.Accept(Colleague.of(karim)));
        assertThat(press("decline", token, Map.of("reason", "te laat")).body())
                .contains("Karim el Amrani is de eigenaar van deze vraag.");
        people.done(question, new Command.Answer(Colleague.of(karim), "Ja", true));
        assertThat(press("accept", token, Map.of()).body()).contains("De vraag is klaar.");
        assertThat(audited(question)).isZero();
    }

    @Test
    void aLinkExpiresWithTheOffer() {
        Question question = people.offered(lotte, sanne);
        String token = tokenOf(question);
        jdbc.sql("update action_link set expires_at = :past where question_id = :id")
                .param("past", clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("id", question.id().value())
                .update();
        assertThat(press("accept", token, Map.of()).body()).contains("Deze link is verlopen.");
        assertThat(people.now(question, lotte).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void howeverOftenAndWhereverItIsPressedItHappensOnce() throws Exception {
        Question question = people.offered(lotte, sanne);
        String token = tokenOf(question);
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(() -> press("accept", token, Map.of()).body());
        }
        all.add(() -> String.valueOf(questions.handle(question.id(), null, new Command.Accept(Colleague.of(sanne)))));
        all.add(() -> press("decline", token, Map.of("reason", "toch niet")).body());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(all);
        }
        int taken = people.events(question, lotte, Event.Accepted.class).size();
        int givenBack = people.events(question, lotte, Event.Declined.class).size();
        assertThat(taken + givenBack).isEqualTo(1);
        assertThat(audited(question)).isLessThanOrEqualTo(1);
    }

    @Test
    void whoCannotHelpSaysSoFromTheMail() {
        Question question = people.received(lotte);
        people.done(
                question,
                new Command.AskHelp(
                        Colleague.of(lotte),
                        Colleague.of(sanne),
                        "Mag dit?",
                        clock.instant().plusSeconds(7200)));
        String token = tokenOf(question);
        assertThat(looked(token).body())
                .contains("Lotte Bakker vraagt uw hulp.", "Lees de hulpvraag en help")
                .doesNotContain("Mag dit?");
        assertThat(press("refuse", token, Map.of("reason", "Niet mijn vak")).body())
                .contains("Lotte Bakker weet nu dat u niet kunt helpen.");
        assertThat(people.events(question, lotte, Event.HelpRefused.class)).hasSize(1);
    }

    @Test
    void whoIsRemindedSaysToBeBusyWithIt() {
        Question question = people.offered(lotte, sanne);
        people.done(question, new Command.Accept(Colleague.of(sanne)));
        people.done(question, new Command.Remind(Colleague.of(lotte)));
        String token = Mailbox.token(Mailbox.mail(sanne, "Herinnering: Boom kappen (" + question.reference()));
        assertThat(looked(token).body()).contains("Bent u ermee bezig?", "#act-answer", "#offer");
        assertThat(press("confirm", token, Map.of()).body()).contains("Goed dat u ermee bezig bent.");
        assertThat(people.events(question, lotte, Event.Confirmed.class)).hasSize(1);
    }

    private String tokenOf(Question question) {
        return Mailbox.token(Mailbox.mail(sanne, question.reference()));
    }

    private Browser opened() {
        Browser browser = new Browser(port);
        browser.get("/actie");
        return browser;
    }

    private HttpResponse<String> press(String action, String token, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("code", token);
        Browser browser = opened();
        return followed(browser, browser.post("/actie/" + action, fields));
    }

    private HttpResponse<String> looked(String code) {
        Browser browser = opened();
        return followed(browser, browser.post("/actie", Map.of("code", code)));
    }

    private static HttpResponse<String> followed(Browser browser, HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(browser::get).orElse(answer);
    }

    private int head(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .HEAD()
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private int audited(Question question) {
        return jdbc.sql("""
                        select count(*) from audit_log
                        where question_id = :id and action = 'by-mail-link' and person_id = :person""")
                .param("id", question.id().value())
                .param("person", sanne.id())
                .query(Integer.class)
                .single();
    }

    /** The clock counts in milliseconds: the next offer is of a later one. */
    private void later(Question question) {
        long then = people.now(question, lotte).activity().since().toEpochMilli();
        await().until(() -> clock.instant().toEpochMilli() > then + 1);
    }
}
