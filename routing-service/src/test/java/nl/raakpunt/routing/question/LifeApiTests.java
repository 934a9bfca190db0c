package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.question.ApiCalls.Posted;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests for the API of help, waiting, reminders, taking over, splitting and merging, over HTTP on the real database. */
@RoutingServiceTest
class LifeApiTests {

    private static final String SANNE = "00000000-0000-4000-8000-000000000002";

    @Autowired
    private CircuitBreakerRegistry breakers;

    @LocalServerPort
    private int port;

    @BeforeEach
    void directoryWorks() {
        breakers.circuitBreaker("directory").reset();
        DirectoryStub.works();
    }

    @Test
    void aColleagueWhoWasAskedForHelpSeesTheQuestionAndHelps() {
        Posted asked = calls().command(
                        People.LOTTE, receive("0612345678"), "_ask-help", Map.of("to", SANNE, "question", "Mag dit?"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().at("/owner/displayName").asString()).isEqualTo("Lotte Bakker");
        assertThat(asked.body().at("/help/0/to/displayName").asString()).isEqualTo("Sanne van der Meer");
        assertThat(helpAskedOfSanne().findValuesAsString("value")).contains(asked.id());

        Posted helped = calls().command(
                        People.SANNE, asked, "_give-help", Map.of("number", 1, "text", "Alleen met vergunning."));
        assertThat(helped.status()).isEqualTo(200);
        assertThat(helped.body().at("/help").isEmpty()).isTrue();
        assertThat(helpAskedOfSanne().findValuesAsString("value")).doesNotContain(asked.id());
        assertThat(history(helped)).containsExactly("received", "help-asked", "help-given");
    }

    @Test
    void helpCannotBeAskedOfSomebodyUnknownAndNothingHappensWhileTheDirectoryIsDown() {
        Posted received = receive("0612345678");
        Posted unknown = calls().command(
                        People.LOTTE,
                        received,
                        "_ask-help",
                        Map.of("to", "00000000-0000-4000-8000-00000000dead", "question", "Mag dit?"));
        assertThat(unknown.body().findValuesAsString("field")).containsExactly("to");
        DirectoryStub.resetsConnections();
        Posted down = calls().command(People.LOTTE, received, "_ask-help", Map.of("to", SANNE, "question", "Mag dit?"));
        assertThat(down.status()).isEqualTo(503);
        assertThat(history(received)).containsExactly("received");
    }

    @Test
    void waitingForTheCitizenIsSeenAndEnds() {
        Posted waiting = calls().command(
                        People.LOTTE, receive("0612345678"), "_wait", Map.of("asked", "Welke boom?", "workingDays", 5));
        assertThat(waiting.body().at("/state").asString()).isEqualTo("WAITING");
        assertThat(waiting.body().at("/waiting/asked").asString()).isEqualTo("Welke boom?");
        Posted resumed = calls().command(People.LOTTE, waiting, "_resume", Map.of("heard", "De eik, BSN 111222333"));
        assertThat(resumed.body().at("/state").asString()).isEqualTo("RECEIVED");
        assertThat(calls().get(People.LOTTE, "/v1/questions/" + resumed.id() + "/history")
                        .toString())
                .as("a BSN is masked everywhere")
                .doesNotContain("111222333");
    }

    @Test
    void onlyATeamLeadOrStandInTakesOver() {
        Posted accepted = acceptedBySanne();
        Posted refused = calls().command(People.LOTTE, accepted, "_take-over", Map.of("why", "Dit duurt lang"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/rule").asString()).isEqualTo("stand-in-or-lead-takes-over");
        Posted note = calls().command(People.LOTTE, accepted, "_note", Map.of("text", "Ingrid, kijk je mee?"));
        assertThat(note.status()).isEqualTo(200);
        Posted taken = calls().command(People.INGRID, note, "_take-over", Map.of("why", "Sanne is ziek"));
        assertThat(taken.status())
                .as("who leads the team may, also when it did not concern them")
                .isEqualTo(200);
        assertThat(taken.body().at("/owner/displayName").asString()).isEqualTo("Ingrid de Wit");
    }

    @Test
    void aFinishedQuestionIsOpenedAgainForTheSameOwner() {
        Posted accepted = acceptedBySanne();
        Posted answered = calls().command(People.SANNE, accepted, "_answer", Map.of("answer", "Ja"));
        Posted closed = calls().command(People.SANNE, answered, "_close", null);
        Posted again = calls().command(People.LOTTE, closed, "_reopen", Map.of("why", "De inwoner snapt het niet"));
        assertThat(again.body().at("/state").asString()).isEqualTo("OWNED");
        assertThat(again.body().at("/owner/id").asString()).isEqualTo(SANNE);
    }

    @Test
    void theTopicIsCorrectedToOneThatExists() {
        Posted received = receive("0612345678");
        Posted unknown = calls().command(People.LOTTE, received, "_correct-topic", Map.of("topic", "bestaat-niet"));
        assertThat(unknown.body().findValuesAsString("field")).containsExactly("topic");
        Posted without = calls().post(People.LOTTE, "/v1/questions", null, Map.of("text", "Mag de boom weg?"));
        Posted corrected = calls().command(People.LOTTE, without, "_correct-topic", Map.of("topic", "boom-kappen"));
        assertThat(corrected.body().at("/topic/title").asString()).isEqualTo("Boom kappen");
    }

    @Test
    void aPartBecomesAQuestionOfItsOwn() {
        Posted received = receive("0612345678");
        Posted split = calls().command(
                        People.LOTTE, received, "_split", Map.of("text", "En wanneer wordt het vuilnis opgehaald?"));
        assertThat(split.status()).isEqualTo(200);
        JsonNode event = calls().get(People.LOTTE, "/v1/questions/" + split.id() + "/history")
                .get(1)
                .get("event");
        JsonNode part = calls().get(
                        People.LOTTE, "/v1/questions/" + event.at("/into/value").asString());
        assertThat(part.at("/text").asString()).isEqualTo("En wanneer wordt het vuilnis opgehaald?");
        assertThat(part.at("/caller/phone").asString()).isEqualTo("0612345678");
        assertThat(part.at("/owner/displayName").asString()).isEqualTo("Lotte Bakker");
        assertThat(part.at("/reference").asString())
                .isEqualTo(event.at("/intoReference").asString());
    }

    @Test
    void twoQuestionsOfTheSameCitizenBecomeOneAndOfAnotherCitizenNot() {
        Posted first = receive("06-12345678");
        Posted second = receive("+31 6 12345678");
        Posted other = receive("0687654321");
        String reference = first.body().at("/reference").asString();
        Posted refused = calls().command(People.LOTTE, other, "_merge", Map.of("into", reference));
        assertThat(refused.body().at("/rule").asString()).isEqualTo("merge-into-open-question-of-same-citizen");
        Posted merged = calls().command(People.LOTTE, second, "_merge", Map.of("into", reference));
        assertThat(merged.body().at("/state").asString()).isEqualTo("CLOSED");
        assertThat(history(first)).containsExactly("received", "absorbed");
    }

    @Test
    void aWarmTransferThatMissesGoesOnAsAnOffer() {
        Posted calling = calls().command(
                        People.LOTTE,
                        receive("0612345678"),
                        "_offer",
                        Map.of("to", SANNE, "reason", "aan de lijn", "callerWaits", true));
        assertThat(calling.body().at("/offer/call").asString()).isEqualTo("CALLER_WAITS");
        Posted missed = calls().command(People.LOTTE, calling, "_not-reached", null);
        assertThat(missed.body().at("/offer/call").asString()).isEqualTo("NONE");
        assertThat(missed.body().at("/state").asString()).isEqualTo("OFFERED");
    }

    private Posted acceptedBySanne() {
        Posted offered =
                calls().command(People.LOTTE, receive("0612345678"), "_offer", Map.of("to", SANNE, "reason", "bomen"));
        return calls().command(People.SANNE, offered, "_accept", null);
    }

    private Posted receive(String phone) {
        return calls().post(
                        People.LOTTE,
                        "/v1/questions",
                        null,
                        Map.of("text", "Mag de boom weg?", "topic", "boom-kappen", "caller", Map.of("phone", phone)));
    }

    private JsonNode helpAskedOfSanne() {
        return calls().get(People.SANNE, "/v1/my-questions").get("helpAsked");
    }

    private List<String> history(Posted question) {
        return calls().get(People.LOTTE, "/v1/questions/" + question.id() + "/history")
                .findValuesAsString("type");
    }

    private ApiCalls calls() {
        return new ApiCalls(port);
    }
}
