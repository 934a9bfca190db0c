package nl.raakpunt.routing.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.desk.Browser;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Extent;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionErased;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.testing.DatabaseAway;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The page where a citizen follows a question, as a browser without scripts meets it. */
@RoutingServiceTest
class FollowPageTests {
    private static final SignedIn LOTTE = People.LOTTE;
    private static final SignedIn SANNE = People.SANNE;
    private static final String MAIL = "mevrouw.jansen@inwoner.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private Tracks tracks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Clock clock;

    @Autowired
    private CitizenSettings settings;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void directoryWorks() {
        DirectoryStub.works();
    }

    @Test
    void aCitizenSeesWhereTheQuestionIsWhoHasItAndBeforeWhen() {
        Question question = accepted();
        String page = entered(question).get("/volg").body();
        assertThat(page)
                .contains("aria-current=\"step\"", "Wordt beantwoord", "Nu bezig", "Komt nog")
                .contains("Sanne van Groen en bomen zorgt nu voor uw vraag.")
                .containsPattern("U krijgt antwoord vóór \\w+ \\d+ november om \\d+.\\d\\d uur")
                .contains(
                        "Mag mijn boom weg?",
                        tracks.codeOf(question.id()).orElseThrow().shown())
                .doesNotContain("van der Meer", "s.vandermeer");
    }

    @Test
    void seeingItIsAuditedAsNobody() {
        Question question = accepted();
        entered(question).get("/volg");
        assertThat(jdbc.sql(
                                "select count(*) from audit_log where question_id = :id and action = 'citizen-view' and person_id is null")
                        .param("id", question.id().value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aWrongCodeAndAWrongContactGetTheSameAnswer() {
        Question question = accepted();
        HttpResponse<String> wrongContact = enter(new Browser(port), code(question), "piet@inwoner.example");
        HttpResponse<String> wrongCode = enter(new Browser(port), "0000-0000-0000", MAIL);
        assertThat(wrongContact.statusCode()).isEqualTo(422);
        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(wrongContact.body()).contains("Deze gegevens horen niet bij elkaar.");
        assertThat(wrongCode.body()).contains("Deze gegevens horen niet bij elkaar.");
        assertThat(wrongContact.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("raakpunt-volg="));
    }

    @Test
    void tooManyWrongOnesForACodePauseAlsoTheRightOne() {
        Question question = accepted();
        Browser browser = new Browser(port);
        for (int i = 0; i < settings.mostPerCode(); i++) {
            enter(browser, code(question), "0600000000");
        }
        HttpResponse<String> refused = enter(browser, code(question), MAIL);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Wacht een kwartier");
    }

    @Test
    void aForgedOrOldPassShowsNothing() {
        Question question = accepted();
        Browser browser = entered(question);
        String forged = browser.cookie("raakpunt-volg").getValue().replaceFirst("..$", "AA");
        HttpResponse<String> page = new Browser(port).get("/volg", "Cookie", "raakpunt-volg=" + forged);
        assertThat(page.body()).contains("Volgcode").doesNotContain("Mag mijn boom weg?");
    }

    @Test
    void thePassIsNotALoginOfStaff() {
        assertThat(entered(accepted()).get("/vragen").statusCode()).isEqualTo(302);
    }

    @Test
    void whatTheCitizenAddsReachesTheOwner() {
        Question question = accepted();
        HttpResponse<String> sent = say(entered(question), "aanvullen", "Het is een eik.");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/volg?gedaan=added");
        assertThat(messagesTo(SANNE, question)).contains("HEARD");
    }

    @Test
    void withoutTheDatabaseWhatTheCitizenTypedStaysAndCanBeSentLater() {
        Question question = accepted();
        Browser browser = entered(question);
        try (DatabaseAway _ = DatabaseAway.of(database)) {
            HttpResponse<String> kept = say(browser, "aanvullen", "Het is een linde.");
            assertThat(kept.statusCode()).isEqualTo(503);
            assertThat(kept.body())
                    .contains("Wij kunnen dit nu niet bewaren.", "Het is een linde.</textarea>")
                    .contains("action=\"/volg/aanvullen\"")
                    .doesNotContain("Mijn vragen", "niets verloren");
            assertThat(browser.post("/volg/cijfer", Map.of("score", "9", "word", "Snel"))
                            .body())
                    .contains("name=\"score\" value=\"9\"", "Snel</textarea>");
            assertThat(browser.get("/volg").body()).contains("Wij kunnen nu niet bij uw vraag.", "href=\"/volg\"");
            Browser other = new Browser(port);
            assertThat(enter(other, "7K3M-9QX2-4DTW", MAIL).body())
                    .contains("name=\"code\" value=\"7K3M-9QX2-4DTW\"", "name=\"contact\" value=\"" + MAIL);
        }
        assertThat(say(browser, "aanvullen", "Het is een linde.").statusCode()).isEqualTo(303);
    }

    @Test
    void whoAnswersWhatWasAskedLetsTheOwnerGoOn() {
        Question question = accepted();
        handle(
                question,
                new Command.WaitForCitizen(
                        Colleague.of(SANNE),
                        "Hoe dik is de boom?",
                        clock.instant().plus(Duration.ofDays(3))));
        Browser browser = entered(question);
        assertThat(browser.get("/volg").body()).contains("Hoe dik is de boom?", "Wacht op u", "Wij wachten tot");
        say(browser, "aanvullen", "Dertig centimeter.");
        assertThat(now(question).state()).isEqualTo(State.OWNED);
    }

    @Test
    void anEmptyMessageIsRefusedInPlainWords() {
        HttpResponse<String> refused = say(entered(accepted()), "aanvullen", "  ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Vul eerst iets in.", "aria-invalid=\"true\"");
    }

    @Test
    void aPromiseThatMovedIsToldWithTheReason() {
        Question question = accepted();
        handle(
                question,
                new Command.MovePromise(
                        Colleague.of(SANNE),
                        new Promise(question.promise().answerBefore().plus(Duration.ofDays(7))),
                        "de boswachter is er volgende week weer"));
        assertThat(entered(question).get("/volg").body())
                .contains("Het wordt later dan wij eerst zeiden.", "de boswachter is er volgende week weer");
    }

    @Test
    void anAnswerThatIsNotRightGoesBackToTheSameColleague() {
        Question question = answered();
        Browser browser = entered(question);
        assertThat(browser.get("/volg").body()).contains("Ons antwoord", "Ja, dat mag.", "Het antwoord is niet goed");
        say(browser, "niet-goed", "Het ging over een andere boom.");
        assertThat(now(question).state().isOpen()).isTrue();
        assertThat(now(question).owner().id()).isEqualTo(SANNE.id());
        assertThat(browser.get("/volg?gedaan=objected").body())
                .contains("Uw vraag is weer open.", "Ons eerdere antwoord", "Ja, dat mag.");
    }

    @Test
    void aGoodMarkIsKeptOnceForAnAnswer() {
        Question question = answered();
        Browser browser = entered(question);
        browser.post("/volg/cijfer", Map.of("score", "9", "word", "Snel en duidelijk"));
        browser.post("/volg/cijfer", Map.of("score", "3", "word", ""));
        assertThat(ratings(question)).containsExactly(9);
        assertThat(now(question).state()).isEqualTo(State.ANSWERED);
        assertThat(browser.get("/volg").body()).contains("U gaf een 9.");
    }

    @Test
    void aBadMarkOpensTheQuestionAgainAndTheNextAnswerGetsItsOwn() {
        Question question = answered();
        Browser browser = entered(question);
        HttpResponse<String> rated =
                browser.post("/volg/cijfer", Map.of("score", "4", "word", "Dit was mijn vraag niet. BSN 111222333"));
        assertThat(rated.headers().firstValue("Location")).contains("/volg?gedaan=reopened");
        assertThat(now(question).state().isOpen()).isTrue();
        assertThat(now(question).owner().id()).isEqualTo(SANNE.id());
        handle(question, new Command.Answer(Colleague.of(SANNE), "Nee, deze boom niet.", false));
        browser.post("/volg/cijfer", Map.of("score", "8"));
        assertThat(ratings(question)).containsExactly(4, 8);
        assertThat(jdbc.sql("select word from citizen_rating where question_id = :id and answer = 1")
                        .param("id", question.id().value())
                        .query(String.class)
                        .single())
                .contains("[BSN verwijderd]");
    }

    @Test
    void aMarkMustBeChosen() {
        HttpResponse<String> refused = entered(answered()).post("/volg/cijfer", Map.of("word", "Mooi"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies eerst een cijfer van 1 tot 10.", "Mooi</textarea>");
    }

    @Test
    void aCitizenChoosesEnglishAndIsWrittenToInEnglishFromThen() {
        Question question = accepted();
        Browser browser = entered(question);
        browser.post("/volg/taal", Map.of("language", "en", "page", "volg"));
        assertThat(browser.get("/volg").body())
                .contains("<html lang=\"en\"", "Where is your question?", "You get an answer before");
        assertThat(tracks.language(question.id())).isEqualTo(Language.EN);
    }

    @Test
    void whoIsDoneIsOut() {
        Browser browser = entered(accepted());
        browser.post("/volg/klaar", Map.of());
        assertThat(browser.get("/volg").body()).contains("Volgcode").doesNotContain("Mag mijn boom weg?");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Question question = accepted();
        HttpResponse<String> forged = entered(question).post("/volg/aanvullen", Map.of("text", "x", "_csrf", "forged"));
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void whileTheDirectoryIsDownTheFirstNameIsStillTold() {
        Question question = accepted();
        Browser browser = entered(question);
        DirectoryStub.isBroken();
        assertThat(browser.get("/volg").body()).contains("Sanne zorgt nu voor uw vraag.");
    }

    @Test
    void whenContactDataGoesTheCodeOpensNothingAnyMoreAndTheMarkStaysWithoutItsWords() {
        Question question = answered();
        String code = code(question);
        entered(question).post("/volg/cijfer", Map.of("score", "7", "word", "Best goed"));
        transaction.executeWithoutResult(_ -> events.publishEvent(new QuestionErased(question.id(), Extent.TEXTS)));
        assertThat(enter(new Browser(port), code, MAIL).statusCode()).isEqualTo(422);
        assertThat(ratings(question)).containsExactly(7);
        assertThat(jdbc.sql("select count(*) from citizen_rating where question_id = :id and word is not null")
                        .param("id", question.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Browser entered(Question question) {
        Browser browser = new Browser(port);
        assertThat(enter(browser, code(question), MAIL).statusCode()).isEqualTo(303);
        browser.get("/volg");
        return browser;
    }

    private static HttpResponse<String> enter(Browser browser, String code, String contact) {
        browser.get("/volg");
        return browser.post("/volg", Map.of("code", code, "contact", contact));
    }

    private static HttpResponse<String> say(Browser browser, String action, String text) {
        return browser.post("/volg/" + action, Map.of("text", text));
    }

    private String code(Question question) {
        return tracks.codeOf(question.id()).orElseThrow().shown();
    }

    private Question answered() {
        return handle(accepted(), new Command.Answer(Colleague.of(SANNE), "Ja, dat mag.", false));
    }

    private Question accepted() {
        Question question = questions.receive(
                new NewQuestion(
                        "Mag mijn boom weg?", new Caller("Mevrouw Jansen", null, MAIL), null, null, null, false),
                LOTTE,
                null);
        handle(
                question,
                new Command.Offer(
                        Colleague.of(LOTTE),
                        Colleague.of(SANNE),
                        "Past bij uw werk",
                        clock.instant().plus(Duration.ofHours(2)),
                        Explanation.byHand(),
                        false));
        return handle(question, new Command.Accept(Colleague.of(SANNE)));
    }

    private Question handle(Question question, Command command) {
        return ((Outcome.Done) questions.handle(question.id(), null, command)).question();
    }

    private Question now(Question question) {
        return questions.view(question.id(), LOTTE).orElseThrow();
    }

    private List<Integer> ratings(Question question) {
        return jdbc.sql("select score from citizen_rating where question_id = :id order by answer")
                .param("id", question.id().value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private List<String> messagesTo(SignedIn person, Question question) {
        return jdbc.sql("select kind from outbox_message where recipient_id = :person and question_id = :id")
                .param("person", person.id())
                .param("id", question.id().value())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
