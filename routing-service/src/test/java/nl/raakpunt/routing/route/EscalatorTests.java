package nl.raakpunt.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Escalation;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.HistoryEntry;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.PendingOffer;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Skipped;
import nl.raakpunt.routing.question.Step;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions nobody took go on to the next colleague: on the real database, with the agreed answers of directory-service. */
@RoutingServiceTest
class EscalatorTests {

    private static final SignedIn AGENT = People.LOTTE;
    private static final SignedIn SANNE = People.SANNE;
    private static final SignedIn LEAD = People.INGRID;

    @Autowired
    private Escalator escalator;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private Clock clock;

    @BeforeEach
    void directoryWorksAndNothingElseIsDue() {
        breakers.circuitBreaker("directory").reset();
        DirectoryStub.works();
        jdbc.sql("update question set escalate_at = null").update();
    }

    @AfterEach
    void directoryWorksForOthersToo() {
        DirectoryStub.works();
        breakers.circuitBreaker("directory").reset();
    }

    @Test
    void whatAColleagueGaveBackIsOfferedToTheNextWithWhatWasSkippedOnRecord() {
        Question question = declined("Mag deze eik weg?");
        assertThat(escalator.escalateSome()).isEqualTo(1);
        Question next = now(question);
        PendingOffer offer = Objects.requireNonNull(next.offer());
        assertThat(offer.to().id()).isEqualTo(LEAD.id());
        assertThat(offer.by().id()).isEqualTo(AGENT.id());
        assertThat(offer.reason()).isEqualTo("bomen");
        assertThat(offer.respondBefore())
                .as("the lead is back tomorrow at 8.30")
                .isAfter("2026-11-24T07:30:00Z");
        assertThat(next.owner().id()).as("offering is not giving").isEqualTo(AGENT.id());
        Event.Escalated escalated = events(question, Event.Escalated.class).getFirst();
        assertThat(escalated.step()).isEqualTo(Step.TEAM_LEAD);
        assertThat(escalated.because().role()).isEqualTo(Candidate.Role.TEAM_LEAD);
        assertThat(escalated.skipped())
                .containsExactly(new Skipped(Step.TEAM, "Sanne van der Meer", Skipped.Why.ASKED_ALREADY));
        assertThat(messages(question)).containsExactly("OFFERED", "DECLINED", "ESCALATED");
        assertThat(questions.view(question.id(), LEAD))
                .as("it concerns the lead now")
                .isPresent();
        assertThat(escalator.escalateSome()).as("one step at a time").isZero();
    }

    @Test
    void whenNobodyIsLeftTheOwnerHearsItAndItIsTriedAgainLater() {
        Question question = declined("Mag deze beuk weg?");
        escalator.escalateSome();
        done(question, new Command.Decline(Colleague.of(LEAD), "Geen tijd"));
        escalator.escalateSome();
        Question stuck = now(question);
        assertThat(stuck.owner().id()).isEqualTo(AGENT.id());
        Escalation escalation = Objects.requireNonNull(stuck.escalation());
        assertThat(escalation.cause()).isEqualTo(Escalation.Cause.NOBODY_LEFT);
        assertThat(escalation.nextAt()).isNotNull().isAfter(clock.instant());
        assertThat(messages(question)).endsWith("NOBODY_LEFT");
        assertThat(escalator.escalateSome()).as("not before its time").isZero();
    }

    @Test
    void howeverManyInstancesEveryStepIsTakenOnce() throws Exception {
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(declined("Boom " + i));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> instance = () -> {
                int seen = 0;
                int some;
                do {
                    some = escalator.escalateSome();
                    seen += some;
                } while (some > 0);
                return seen;
            };
            int seen = 0;
            for (Future<Integer> one : threads.invokeAll(List.of(instance, instance, instance, instance))) {
                seen += one.get();
            }
            assertThat(seen)
                    .as("nobody takes one twice; the service's own sweep may have had one")
                    .isLessThanOrEqualTo(all.size());
        }
        for (Question question : all) {
            await().until(() -> now(question).offer() != null);
            assertThat(events(question, Event.Escalated.class)).hasSize(1);
            assertThat(messages(question)).containsExactly("OFFERED", "DECLINED", "ESCALATED");
        }
    }

    @Test
    void whileTheDirectoryIsDownTheOwnerKeepsItAndItGoesOnAfterwards() {
        Question question = declined("Mag deze wilg weg?");
        DirectoryStub.isBroken();
        assertThat(escalator.escalateSome()).isEqualTo(1);
        assertThat(now(question).owner().id()).isEqualTo(AGENT.id());
        assertThat(events(question, Event.Escalated.class)).isEmpty();
        assertThat(escalator.escalateSome()).as("not at once again").isZero();
        DirectoryStub.works();
        aMinutePasses(question);
        await().until(() -> {
            aMinutePasses(question);
            escalator.escalateSome();
            return now(question).offer() != null;
        });
    }

    @Test
    void nobodySaysThatNobodyIsLeftWhileTheLeadCannotBeLookedUp() {
        Question question = offer(received("Iets heel anders", null));
        RealParts.DIRECTORY.stubFor(
                WireMock.post("/v1/experts/_find").atPriority(1).willReturn(WireMock.okJson(NOTHING_FOUND)));
        RealParts.DIRECTORY.stubFor(
                WireMock.get("/v1/people/" + LEAD.id()).atPriority(1).willReturn(WireMock.serverError()));
        done(question, new Command.Hurry(Colleague.of(AGENT)));
        assertThat(escalator.escalateSome()).isEqualTo(1);
        assertThat(messages(question)).doesNotContain("NOBODY_LEFT");
        assertThat(Objects.requireNonNull(now(question).escalation()).nextAt())
                .as("it is still looked for")
                .isNotNull();
    }

    @Test
    void whoActsMeanwhileWins() {
        Question question = declined("Mag deze linde weg?");
        done(question, new Command.Answer(Colleague.of(AGENT), "Ja, zonder vergunning.", true));
        assertThat(escalator.escalateSome()).isZero();
        assertThat(now(question).offer()).isNull();
    }

    @Test
    void aQuestionWithoutTopicGoesToTheLeadOfWhoDidNotTakeIt() {
        DirectoryStub.works();
        Question question = received("Iets heel anders", null);
        offer(question);
        RealParts.DIRECTORY.stubFor(
                WireMock.post("/v1/experts/_find").atPriority(1).willReturn(WireMock.okJson(NOTHING_FOUND)));
        RealParts.DIRECTORY.stubFor(WireMock.get("/v1/people/" + LEAD.id())
                .atPriority(1)
                .willReturn(WireMock.okJson(DirectoryStub.example("person.json")
                        .replace(SANNE.id().toString(), LEAD.id().toString()))));
        done(question, new Command.Hurry(Colleague.of(AGENT)));
        escalator.escalateSome();
        Event.Escalated escalated = events(question, Event.Escalated.class).getFirst();
        assertThat(escalated.step()).isEqualTo(Step.TEAM_LEAD);
        assertThat(escalated.because().topic()).isNull();
        assertThat(escalated.skipped()).extracting(Skipped::step).containsExactly(Step.STAND_IN, Step.TEAM);
    }

    private static final String NOTHING_FOUND = """
            {"understanding": {"areas": [], "street": null, "area": null, "words": []}, "confident": false, "topics": [],
             "people": [], "limited": false, "asOf": "2026-11-23T09:00:00Z", "directoryUpdatedAt": "2026-11-23T08:55:00Z"}""";

    private Question declined(String text) {
        Question question = offer(received(text, new TopicRef("boom-kappen", "Boom kappen")));
        return done(question, new Command.Decline(Colleague.of(SANNE), "Niet van mij"));
    }

    private Question offer(Question question) {
        return done(
                question,
                new Command.Offer(
                        Colleague.of(AGENT),
                        Colleague.of(SANNE),
                        "bomen",
                        clock.instant().plus(Duration.ofHours(4)),
                        Explanation.byHand(),
                        false));
    }

    private Question received(String text, @Nullable TopicRef topic) {
        return questions.receive(new NewQuestion(text, Caller.UNKNOWN, topic, null, null, false), AGENT, null);
    }

    private Question done(Question question, Command command) {
        Outcome outcome = questions.handle(question.id(), null, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).question();
    }

    private Question now(Question question) {
        return questions.view(question.id(), AGENT).orElseThrow();
    }

    private <E extends Event> List<E> events(Question question, Class<E> type) {
        return overview.history(question.id(), AGENT).orElseThrow().stream()
                .map(HistoryEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<String> messages(Question question) {
        return jdbc.sql(
                        "select kind from outbox_message where question_id = :id and channel = 'mail' order by position")
                .param("id", question.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void aMinutePasses(Question question) {
        jdbc.sql("update question set escalate_at = escalate_at - interval '1 minute' where id = :id")
                .param("id", question.id().value())
                .update();
    }
}
