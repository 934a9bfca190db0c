package nl.raakpunt.routing.auditor;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
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
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the auditor finds, repairs and reports, on the real database. */
@RoutingServiceTest
class AuditorTests {

    private static final SignedIn AGENT = People.LOTTE;
    private static final SignedIn SANNE = People.SANNE;
    private static final SignedIn LEAD = People.INGRID;

    @Autowired
    private Auditor auditor;

    @Autowired
    private AuditorHealth health;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private Clock clock;

    @BeforeEach
    void nothingElseIsOpen() {
        breakers.circuitBreaker("directory").reset();
        DirectoryStub.works();
        RealParts.DIRECTORY.stubFor(get("/heartbeat").atPriority(1).willReturn(okJson("{}")));
        jdbc.sql(
                        "update question set state = 'CLOSED', next_due = null, escalate_at = null, offered_to_id = null, respond_before = null")
                .update();
        jdbc.sql("delete from outbox_message").update();
        everybodyWorks();
    }

    @AfterEach
    void directoryWorksForOthersToo() {
        DirectoryStub.works();
        breakers.circuitBreaker("directory").reset();
    }

    @Test
    void whenAllIsWellTheHeartbeatIsCalled() {
        received();
        assertThat(auditor.audit().findings()).isEmpty();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        RealParts.DIRECTORY.verify(1, getRequestedFor(urlEqualTo("/heartbeat")));
    }

    @Test
    void aHeartbeatThatFailsIsNoFinding() {
        RealParts.DIRECTORY.stubFor(get("/heartbeat").atPriority(1).willReturn(serverError()));
        assertThat(auditor.audit().isWell()).isTrue();
    }

    @Test
    void aQuestionWithoutANextMomentGetsOne() {
        Question lost = received();
        jdbc.sql("update question set next_due = null where id = :id")
                .param("id", lost.id().value())
                .update();
        Auditor.Report report = auditor.audit();
        assertThat(report.count(Finding.Kind.NO_NEXT_MOMENT)).isEqualTo(1);
        assertThat(report.findings().getFirst().references()).containsExactly(lost.reference());
        assertThat(report.isWell()).as("it was repaired").isTrue();
        assertThat(auditor.audit().findings()).isEmpty();
    }

    @Test
    void aMomentThatPassedIsReportedAndThereIsNoHeartbeat() {
        Question late = received();
        jdbc.sql("update question set next_due = :long where id = :id")
                .param("long", clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .param("id", late.id().value())
                .update();
        Auditor.Report report = auditor.audit();
        assertThat(report.count(Finding.Kind.OVERDUE)).isEqualTo(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.health().getDetails()).containsEntry("OVERDUE", 1);
        RealParts.DIRECTORY.verify(0, getRequestedFor(urlEqualTo("/heartbeat")));
    }

    @Test
    void theQuestionsOfSomebodyWhoLeftGoToTheTeamLead() {
        Question question = received();
        done(
                question,
                new Command.Offer(
                        Colleague.of(AGENT),
                        Colleague.of(SANNE),
                        "bomen",
                        clock.instant().plus(Duration.ofHours(4)),
                        Explanation.byHand(),
                        false));
        done(question, new Command.Accept(Colleague.of(SANNE)));
        sanneLeft();
        Auditor.Report report = auditor.audit();
        assertThat(report.count(Finding.Kind.OWNER_LEFT)).isEqualTo(1);
        Question after = questions.view(question.id(), AGENT).orElseThrow();
        assertThat(after.owner().id()).isEqualTo(LEAD.id());
        assertThat(jdbc.sql("select kind from outbox_message where recipient_id = :lead")
                        .param("lead", LEAD.id())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("INHERITED");
    }

    @Test
    void whomTheDirectoryNeverKnewKeepsTheQuestionAndIsReported() {
        RealParts.DIRECTORY.stubFor(
                post("/v1/reachability/_lookup").atPriority(1).willReturn(okJson("{\"people\": []}")));
        Question question = received();
        Auditor.Report report = auditor.audit();
        assertThat(report.count(Finding.Kind.OWNER_UNKNOWN)).isEqualTo(1);
        assertThat(report.isWell()).isFalse();
        assertThat(questions.view(question.id(), AGENT).orElseThrow().owner().id())
                .isEqualTo(AGENT.id());
    }

    @Test
    void aDirectoryThatIsDownMakesNobodyALeaver() {
        Question question = received();
        DirectoryStub.isBroken();
        assertThat(auditor.audit().count(Finding.Kind.DIRECTORY_DOWN)).isEqualTo(1);
        assertThat(questions.view(question.id(), AGENT).orElseThrow().owner().id())
                .isEqualTo(AGENT.id());
    }

    private void everybodyWorks() {
        RealParts.DIRECTORY.stubFor(post("/v1/reachability/_lookup")
                .atPriority(2)
                .willReturn(okJson("{\"people\": [%s, %s, %s]}"
                        .formatted(
                                known(AGENT, "WITHIN_WORKING_HOURS"),
                                known(SANNE, "WITHIN_WORKING_HOURS"),
                                known(LEAD, "WITHIN_WORKING_HOURS")))));
    }

    private void sanneLeft() {
        RealParts.DIRECTORY.stubFor(post("/v1/reachability/_lookup")
                .atPriority(1)
                .willReturn(okJson("{\"people\": [%s]}".formatted(known(SANNE, "INACTIVE")))));
        RealParts.DIRECTORY.stubFor(get("/v1/people/" + LEAD.id())
                .atPriority(1)
                .willReturn(okJson(DirectoryStub.example("person.json")
                        .replace(SANNE.id().toString(), LEAD.id().toString()))));
    }

    private static String known(SignedIn person, String reason) {
        return """
                {"id": "%s", "displayName": "%s", "standIn": null, "reachability": {"state": "UNKNOWN", "until": null, "backAt": null,
                 "reason": "%s", "source": "STAFF_DIRECTORY", "observedAt": null}}""".formatted(person.id(), person.displayName(), reason);
    }

    private Question received() {
        return questions.receive(
                new NewQuestion("Vraag " + UUID.randomUUID(), Caller.UNKNOWN, null, null, null, false), AGENT, null);
    }

    private void done(Question question, Command command) {
        assertThat(questions.handle(question.id(), null, command)).isInstanceOf(Outcome.Done.class);
    }
}
