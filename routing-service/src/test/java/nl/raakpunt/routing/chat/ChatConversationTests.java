package nl.raakpunt.routing.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole conversations with the bot over its API, from who knows this to answered. */
@RoutingServiceTest
class ChatConversationTests {

    private static final String NOBODY =
            "{\"people\":[],\"total\":0,\"limited\":false,\"asOf\":\"2026-11-23T09:00:00Z\",\"directoryUpdatedAt\":null}";

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private ChatCalls calls;

    @BeforeEach
    void start() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        calls = new ChatCalls(port);
        DirectoryStub.works();
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/people/_search"))
                .withRequestBody(containing("kappen"))
                .atPriority(1)
                .willReturn(okJson(NOBODY)));
    }

    @Test
    void fromWhoKnowsThisToAnswered() {
        assertThat(say(People.LOTTE, "/wie boom kappen"))
                .contains("Sanne van der Meer", "Nu bereikbaar", "0181 471 234", "Verantwoordelijk voor Boom kappen");

        Question question = offered();
        assertThat(say(People.SANNE, "/mijn")).contains("Wacht op uw ja of nee", question.reference());
        assertThat(say(People.SANNE, "/wie overnemen " + question.reference()))
                .contains("U bent nu de eigenaar", "Boom kappen")
                .doesNotContain("Jansen", "geheim");
        assertThat(say(People.SANNE, "antwoord " + question.id())).contains("Typ het antwoord zo");
        assertThat(say(People.SANNE, "antwoord " + question.reference() + " De kap mag."))
                .contains("is beantwoord");

        assertThat(say(People.SANNE, "/mijn"))
                .contains("Beantwoord, nog niet gesloten")
                .containsPattern(question.reference() + "[^}]*Boom kappen\\. Beantwoord: [^}]*\\. Sluit vanzelf: ");

        Question answered = questions.view(question.id(), People.LOTTE).orElseThrow();
        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        assertThat(answered.answer()).isEqualTo("De kap mag.");
        assertThat(answered.owner().id()).isEqualTo(People.SANNE.id());
    }

    @Test
    void decliningNeedsAReason() {
        Question question = offered();

        ChatCalls.Answer asked = calls.say(People.SANNE, "teruggeven " + question.id());
        String reason = asked.json().at("/message/blocks/1/buttons/0/command").asString();
        assertThat(asked.text()).contains("Waarom geeft u");
        assertThat(owner(question)).isEqualTo(People.LOTTE.id().toString());

        assertThat(say(People.SANNE, reason)).contains("Lotte Bakker is de eigenaar");
        assertThat(questions.view(question.id(), People.LOTTE).orElseThrow().declinedBy())
                .containsExactly(People.SANNE.id());
    }

    @Test
    void whoPassesAnOfferOnOwnsItUntilTheOtherSaysYes() {
        Question question = offered();
        RealParts.DIRECTORY.stubFor(WireMock.get(urlPathEqualTo("/v1/people/" + People.INGRID.id()))
                .atPriority(1)
                .willReturn(okJson(DirectoryStub.example("person.json")
                        .replace("0000-0000-4000-8000-000000000002", "0000-0000-4000-8000-000000000004")
                        .replace("Sanne van der Meer", "Ingrid de Wit"))));

        assertThat(say(People.SANNE, "overdragen " + question.id() + " aan " + People.INGRID.id()))
                .contains("is aangeboden aan Ingrid de Wit", "bent u de eigenaar");

        Question now = questions.view(question.id(), People.LOTTE).orElseThrow();
        assertThat(now.owner().id()).isEqualTo(People.SANNE.id());
        assertThat(now.isOfferedTo(People.INGRID.id())).isTrue();
    }

    @Test
    void whatArrivesInTheWrongOrderIsJudgedByTheQuestionAsItIs() {
        Question question = offered();

        say(People.SANNE, "antwoord " + question.reference() + " Dat mag.");
        assertThat(owner(question)).isEqualTo(People.LOTTE.id().toString());
        say(People.SANNE, "overnemen " + question.reference());
        say(People.SANNE, "overnemen " + question.reference());
        say(People.SANNE, "teruggeven " + question.reference() + " te laat gedrukt");
        assertThat(owner(question))
                .as("who has it cannot give it back any more")
                .isEqualTo(People.SANNE.id().toString());
    }

    @Test
    void whoReachesTheLimitOfLookUpsIsOnRecordOnce() {
        say(People.INGRID, "/wie s");
        jdbc.sql("update chat_count set seen = 60 where counter = :counter")
                .param("counter", Signatures.digest("look-up api  " + People.INGRID.id()))
                .update();

        assertThat(calls.say(People.INGRID, "/wie s").status()).isEqualTo(429);
        assertThat(calls.say(People.INGRID, "/wie s").status()).isEqualTo(429);
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'chat-look-ups-limited' and person_id = :id")
                        .param("id", People.INGRID.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusalsAreThoseOfTheDesk() {
        Question question = offered();
        questions.handle(question.id(), null, new Command.Accept(Colleague.of(People.SANNE)));

        assertThat(say(People.LOTTE, "antwoord " + question.id() + " Dat mag."))
                .contains("Alleen Sanne van der Meer kan deze vraag beantwoorden");
        assertThat(say(People.KARIM, "overnemen " + question.id())).contains("Die vraag is er niet, of is niet voor u");
        assertThat(say(People.SANNE, "overnemen VAZ-0000-0000")).contains("Die vraag is er niet, of is niet voor u");
    }

    @Test
    void aFewWordsKeepReachability() {
        assertThat(say(People.SANNE, "/terug 14:00")).contains("Bewaard. Zo zien collega's u nu");
        RealParts.DIRECTORY.verify(postRequestedFor(urlPathMatching(".*/reachability/_say"))
                .withRequestBody(matchingJsonPath("$.text", equalTo("terug 14:00"))));
    }

    @Test
    void anAbsenceWithAStandInKeepsBothOrSaysWhyNot() {
        RealParts.DIRECTORY.stubFor(post(urlPathMatching(".*/reachability/_say"))
                .atPriority(1)
                .willReturn(okJson("{\"absence\":" + DirectoryStub.example("absence-entered.json") + "}")));

        assertThat(say(People.KARIM, "/afwezig t/m vrijdag vervanger @s.vandermeer"))
                .contains("Vervanger: Sanne van der Meer");
        RealParts.DIRECTORY.verify(putRequestedFor(urlPathMatching(".*/reachability/stand-ins"))
                .withRequestBody(containing(People.SANNE.id().toString())));

        RealParts.DIRECTORY.resetRequests();
        assertThat(say(People.SANNE, "/afwezig t/m vrijdag vervanger @s.vandermeer"))
                .contains("Die vervanger vind ik niet. Er is niets bewaard.");
        RealParts.DIRECTORY.verify(0, postRequestedFor(urlPathMatching(".*/reachability/_say")));
    }

    @Test
    void whatIsWrongIsSaidInPlainWords() {
        RealParts.DIRECTORY.stubFor(post(urlPathMatching(".*/reachability/_say"))
                .atPriority(1)
                .willReturn(WireMock.status(400)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"type\":\"https://raakpunt.nl/problems/tells-why\",\"status\":400}")));

        assertThat(say(People.SANNE, "/afwezig morgen ziek")).contains("Hier staat waarom iemand weg is");
        assertThat(say(People.SANNE, "/wie " + "a".repeat(600))).contains("te lang", "500");
        DirectoryStub.isBroken();
        assertThat(say(People.LOTTE, "/wie boom kappen")).contains("De gids van collega's werkt nu niet");
    }

    @Test
    void aMobileNumberIsNeverTold() {
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/people/_search"))
                .atPriority(1)
                .willReturn(okJson(DirectoryStub.example("people.json")
                        .replace("\"mobile\": null", "\"mobile\": \"+31612345678\""))));

        assertThat(say(People.LOTTE, "/wie Sanne")).contains("0181 471 234").doesNotContain("+31612345678");
    }

    @Test
    void theDirectoryCannotBeHarvested() {
        String hit = "{\"person\":" + DirectoryStub.example("person.json").replace("Sanne van der Meer", "Sanne %d")
                + ",\"matchedOn\":[\"name\"],\"score\":1}";
        StringBuilder hits = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            hits.append(i == 0 ? "" : ",").append(hit.replace("%d", "nummer" + i));
        }
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/people/_search"))
                .atPriority(1)
                .willReturn(okJson(NOBODY.replace("[]", "[" + hits + "]"))));

        assertThat(say(People.RUUD, "/wie s")).contains("nummer4").doesNotContain("nummer5");
        ChatCalls.Answer answer = calls.say(People.RUUD, "/wie s");
        for (int i = 0; i < 60 && answer.status() == 200; i++) {
            answer = calls.say(People.RUUD, "/wie s" + i);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("Retry-After");
    }

    @Test
    void programsHearAllThatIsWrongAndStrangersNothing() {
        assertThat(calls.say(People.LOTTE, " ").status()).isEqualTo(400);
        assertThat(calls.post("/v1/chat/messages", MediaType.APPLICATION_JSON, "{\"text\":\"help\"}", Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(calls.post("/hooks/slack/command", MediaType.APPLICATION_FORM_URLENCODED, "x=1", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private String say(SignedIn person, String text) {
        ChatCalls.Answer answer = calls.say(person, text);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("text").asString() + answer.json().path("message");
    }

    private String owner(Question question) {
        return questions.owner(question.id()).orElseThrow().id().toString();
    }

    private Question offered() {
        Question question = questions.receive(
                new NewQuestion(
                        "Mag mijn boom weg? geheim",
                        new Caller("Mevrouw Jansen", "0612345678", null),
                        new TopicRef("boom-kappen", "Boom kappen"),
                        null,
                        null,
                        false),
                People.LOTTE,
                null);
        Outcome outcome = questions.handle(
                question.id(),
                null,
                new Command.Offer(
                        Colleague.of(People.LOTTE),
                        Colleague.of(People.SANNE),
                        "Uw onderwerp",
                        clock.instant().plus(Duration.ofHours(2)),
                        Explanation.byHand(),
                        false));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return question;
    }
}
