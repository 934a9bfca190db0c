package nl.raakpunt.routing.lesson;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static nl.raakpunt.routing.question.People.LOTTE;
import static nl.raakpunt.routing.question.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.outbox.OutboxSenders;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.CitizenRecords;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What questions teach directory-service, through the real outbox. */
@RoutingServiceTest
class LessonTests {

    private static final String LESSONS = "/v1/lessons";
    private static final TopicRef TREES = new TopicRef("boom-kappen", "Boom kappen");

    @Autowired
    private Questions questions;

    @Autowired
    private CitizenRecords citizens;

    @Autowired
    private OutboxSenders senders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void nothingWaits() {
        senders.of(LessonChannel.NAME).stop();
        jdbc.sql("delete from outbox_message").update();
        DirectoryStub.works();
        senders.of(LessonChannel.NAME).start();
    }

    @AfterEach
    void repair() {
        DirectoryStub.works();
    }

    @Test
    void aFinishedQuestionTeachesItsTopicWithoutWhoFinishedIt() {
        Question question = received(TREES);
        done(question, new Command.Answer(Colleague.of(LOTTE), "Dat mag.", true));

        JsonNode lesson = onlyLesson();

        assertThat(lesson.get("kind").asString()).isEqualTo("FINISHED");
        assertThat(lesson.get("topic").asString()).isEqualTo("boom-kappen");
        assertThat(lesson.get("question").asString()).isEqualTo("Mag de boom van Jansen weg?");
        assertThat(lesson.get("names").valueStream().map(JsonNode::asString)).containsExactly("Piet Jansen");
        assertThat(lesson.toString()).doesNotContain("Lotte", LOTTE.id().toString());
    }

    @Test
    void whatWaitsToBeToldHoldsNothingOfTheCitizen() {
        answers(status(503));
        done(received(TREES), new Command.Answer(Colleague.of(LOTTE), "Dat mag.", true));

        assertThat(jdbc.sql("select payload from outbox_message where channel = 'lesson'")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(payload -> assertThat(payload).contains("FINISHED").doesNotContain("boom van", "Jansen"));
    }

    @Test
    void aCorrectedTopicTeachesThatTheFirstWasWrong() {
        Question question = received(TREES);
        done(question, new Command.CorrectTopic(Colleague.of(LOTTE), new TopicRef("snoeien", "Boom snoeien")));

        assertThat(onlyLesson().get("kind").asString()).isEqualTo("CORRECTED");
        assertThat(onlyLesson().get("topic").asString()).isEqualTo("boom-kappen");
    }

    @Test
    void aDeclinedOfferTeachesWhy() {
        Question question = received(TREES);
        done(question, offer());
        done(question, new Command.Decline(Colleague.of(SANNE), DeclineCause.WRONG_PERSON, ""));

        assertThat(onlyLesson().get("kind").asString()).isEqualTo("DECLINED");
        assertThat(onlyLesson().get("reason").asString()).isEqualTo("WRONG_PERSON");
    }

    @Test
    void whoOnlySaysItInWordsTeachesNothingOfTheTopic() {
        Question question = received(TREES);
        done(question, offer());
        done(question, new Command.Decline(Colleague.of(SANNE), "Ik ken dit niet"));

        assertThat(onlyLesson().get("reason").asString()).isEqualTo("OTHER");
        assertThat(onlyLesson().toString()).doesNotContain("Ik ken dit niet");
    }

    @Test
    void aQuestionWithoutTopicTellsThatNothingIsFoundOnceThatIsSure() {
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/topics/_find"))
                .atPriority(1)
                .willReturn(okJson("{\"topics\": [], \"limited\": false}")));
        received(null);

        JsonNode lesson = onlyLesson();

        assertThat(lesson.get("kind").asString()).isEqualTo("NOTHING_FOUND");
        assertThat(lesson.get("topic").isNull()).isTrue();
    }

    @Test
    void aQuestionWithoutTopicThatSearchKnowsAfterAllTellsNothing() {
        received(null);

        await().untilAsserted(() -> assertThat(statuses()).containsExactly("SENT"));
        assertThat(told()).isEmpty();
    }

    @Test
    void lessonsWaitWhileDirectoryServiceIsDownAndAreToldWithTheSameId() {
        answers(status(503));
        done(received(TREES), new Command.Answer(Colleague.of(LOTTE), "Dat mag.", true));
        await().untilAsserted(() -> assertThat(told()).hasSizeGreaterThan(1));
        List<String> before = ids();
        assertThat(senders.of(LessonChannel.NAME).isDown()).isTrue();

        DirectoryStub.works();

        await().untilAsserted(() -> assertThat(statuses()).containsExactly("SENT"));
        assertThat(ids()).containsExactly(before.getFirst());
    }

    @Test
    void aQuestionWhoseWordsAreGoneTeachesNothing() {
        senders.of(LessonChannel.NAME).stop();
        Question question = received(TREES);
        done(question, new Command.Answer(Colleague.of(LOTTE), "Dat mag.", true));
        assertThat(citizens.erase(List.of(question.id()))).isOne();

        senders.of(LessonChannel.NAME).start();

        await().untilAsserted(() -> assertThat(statuses()).containsExactly("SENT"));
        assertThat(told()).isEmpty();
    }

    @Test
    void aTokenThatMayNotTeachLosesNoLesson() {
        answers(status(403));
        done(received(TREES), new Command.Answer(Colleague.of(LOTTE), "Dat mag.", true));
        await().untilAsserted(() -> assertThat(told()).hasSizeGreaterThan(4));

        assertThat(statuses()).containsExactly("WAITING");
    }

    @Test
    void aLessonThatIsNotTakenIsGivenUpInTheEnd() {
        answers(status(400));
        done(received(TREES), new Command.Answer(Colleague.of(LOTTE), "Dat mag.", true));

        await().untilAsserted(() -> assertThat(statuses()).containsExactly("DEAD"));
        assertThat(told()).hasSize(3);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo(LESSONS)).atPriority(1).willReturn(answer));
    }

    private static List<LoggedRequest> told() {
        return RealParts.DIRECTORY.findAll(postRequestedFor(urlPathEqualTo(LESSONS)));
    }

    private static List<String> ids() {
        return told().stream()
                .map(request -> lesson(request).get("id").asString())
                .toList();
    }

    private static JsonNode onlyLesson() {
        return await().until(LessonTests::told, told -> told.size() == 1).stream()
                .map(LessonTests::lesson)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode lesson(LoggedRequest request) {
        JsonNode lessons =
                JsonMapper.shared().readTree(request.getBodyAsString()).get("lessons");
        assertThat(lessons).hasSize(1);
        return lessons.get(0);
    }

    private List<String> statuses() {
        return jdbc.sql("select status from outbox_message where channel = 'lesson'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Question received(@Nullable TopicRef topic) {
        Caller caller = new Caller("Piet Jansen", null, null);
        NewQuestion question = new NewQuestion("Mag de boom van Jansen weg?", caller, topic, null, null, false);
        return questions.receive(question, LOTTE, UUID.randomUUID().toString());
    }

    private Command offer() {
        return new Command.Offer(
                Colleague.of(LOTTE),
                Colleague.of(SANNE),
                "Past bij uw werk",
                clock.instant().plus(Duration.ofHours(2)),
                Explanation.byHand(),
                false);
    }

    private void done(Question question, Command command) {
        assertThat(questions.handle(question.id(), null, command)).isInstanceOf(Outcome.Done.class);
    }
}
