package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import nl.raakpunt.routing.RoutingApplication;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.route.EscalationTick;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.HandClock;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RealPartsInitializer;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import nl.raakpunt.routing.testing.SignInByHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Two whole instances of the service on one database want the same at the same moment: one wins, and the other says so. */
@RoutingServiceTest
@Import(ReplicasTests.ByHand.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "raakpunt.test.sweeps=1000h")
class ReplicasTests {

    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Colleague LOTTE = Colleague.of(People.LOTTE);
    private static final Colleague SANNE = Colleague.of(People.SANNE);
    private static final int ROUNDS = 100;
    private static final int AT_ONCE = 6;

    @Autowired
    private ApplicationContext first;

    @Autowired
    private HandClock clock;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionLists lists;

    @Autowired
    private EventLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    private ConfigurableApplicationContext second;
    private List<ApiCalls> doors;

    /** A clock that the test moves, the same for both. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ByHand {
        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock(MONDAY_TEN);
        }
    }

    @BeforeAll
    void startTheOther() {
        DirectoryStub.works();
        second = new SpringApplicationBuilder(RoutingApplication.class, SignInByHeader.class)
                .initializers(new RealPartsInitializer(), this::beLikeTheFirst)
                .run();
        int otherPort = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        doors = List.of(new ApiCalls(port), new ApiCalls(otherPort));
    }

    private void beLikeTheFirst(ConfigurableApplicationContext other) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "raakpunt.test.sweeps=1000h",
                        "server.port=0")
                .applyTo(other);
        ((GenericApplicationContext) other)
                .registerBean("handClock", HandClock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    @BeforeEach
    void nothingElseIsDue() {
        DirectoryStub.works();
        for (ApplicationContext instance : List.of(first, second)) {
            instance.getBean(CircuitBreakerRegistry.class)
                    .circuitBreaker("directory")
                    .reset();
        }
        jdbc.sql("update question set escalate_at = null, next_due = null").update();
        jdbc.sql("delete from outbox_message").update();
        Mailbox.empty();
    }

    @AfterAll
    void stopTheOther() {
        second.close();
        DirectoryStub.works();
    }

    @Test
    void ofCommandsOnTheSameVersionOneWinsAndTheOthersHearWhatTheCaseIs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Question offered = offered();
            List<Callable<ApiCalls.Posted>> commands = List.of(
                    () -> call(0, People.SANNE, offered, "_accept", null),
                    () -> call(1, People.SANNE, offered, "_decline", "{\"reason\": \"Niet van mij\"}"),
                    () -> call(1, People.LOTTE, offered, "_withdraw", null),
                    () -> call(0, People.SANNE, offered, "_decline", "{\"cause\": \"OVERLOADED\"}"),
                    () -> call(1, People.SANNE, offered, "_accept", null),
                    () -> call(0, People.LOTTE, offered, "_withdraw", null));
            List<ApiCalls.Posted> answers = together(commands);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> {
                assertThat(answer.status()).isIn(409, 412);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.body().at("/detail").asString()).isNotBlank();
                assertThat(answer.body().at("/version").asLong()).isEqualTo(offered.version() + 1);
            });
            List<Event> events = events(offered.id());
            assertThat(events).hasSize(3);
            assertThat(messages(offered.id())).hasSize(2);
            assertThat(audited(offered.id())).isEqualTo(3);
        }
    }

    @Test
    void howeverManyActAtOnceTheLogTellsOneStory() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Question question = offered();
            List<Callable<Outcome>> commands = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                Questions instance = (number % 2 == 0 ? first : second).getBean(Questions.class);
                Command command = Histories.command(random, question, clock.instant());
                commands.add(() -> instance.handle(question.id(), null, command));
            }
            List<Long> versions = together(commands).stream()
                    .filter(Outcome.Done.class::isInstance)
                    .map(done -> ((Outcome.Done) done).question().version())
                    .toList();
            assertThat(versions).as("nobody's change is overwritten").doesNotHaveDuplicates();
            Question now = now(question.id());
            long latest = versions.isEmpty() ? question.version() : Collections.max(versions);
            assertThat(now.version()).isEqualTo(latest);
            assertThat(log.of(question.id()).getLast().after())
                    .as("the question is what its log says")
                    .isEqualTo(now);
            assertThat(audited(question.id())).isEqualTo(now.version());
        }
    }

    @Test
    void whatIsDueInBothIsDoneOnceAndNobodyGetsAMessageTwice() throws Exception {
        List<Question> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS / AT_ONCE; round++) {
            List<Question> some = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                some.add(offered());
            }
            clock.move(Duration.ofHours(5));
            assertThat(both(DueTick::some)).isEqualTo(AT_ONCE);
            assertThat(both(EscalationTick::some)).isEqualTo(AT_ONCE);
            all.addAll(some);
            jdbc.sql("update question set escalate_at = null, next_due = null").update();
        }
        for (Question question : all) {
            assertThat(events(question.id()))
                    .extracting(Event::getClass)
                    .containsExactly(
                            Event.Received.class, Event.Offered.class, Event.Lapsed.class, Event.Escalated.class);
            assertThat(messages(question.id())).containsExactly("OFFERED", "LAPSED", "ESCALATED");
        }
        await().until(() -> waiting() == 0);
        List<String> ids = Arrays.stream(RealParts.SMTP.getReceivedMessages())
                .map(ReplicasTests::messageId)
                .toList();
        assertThat(ids).as("each message went out once").hasSize(3 * all.size()).doesNotHaveDuplicates();
    }

    /** Both do it until nothing is left; how many it were together. */
    private int both(ToIntFunction<ApplicationContext> some) throws Exception {
        List<Callable<Integer>> instances = List.of(() -> untilNothing(first, some), () -> untilNothing(second, some));
        return together(instances).stream().mapToInt(Integer::intValue).sum();
    }

    private static int untilNothing(ApplicationContext instance, ToIntFunction<ApplicationContext> some) {
        int all = 0;
        int now;
        do {
            now = some.applyAsInt(instance);
            all += now;
        } while (now > 0);
        return all;
    }

    /** All of them at the same moment. */
    private static <T> List<T> together(List<Callable<T>> steps) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(steps.size());
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> together = steps.stream()
                    .<Callable<T>>map(step -> () -> {
                        start.await();
                        return step.call();
                    })
                    .toList();
            for (Future<T> result : threads.invokeAll(together)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private ApiCalls.Posted call(int door, SignedIn by, Question question, String command, @Nullable String body) {
        return doors.get(door).command(by, question.id().value(), question.version(), command, body);
    }

    private Question offered() {
        NewQuestion words = new NewQuestion(
                "Mag de boom weg?", Caller.UNKNOWN, new TopicRef("boom-kappen", "Boom kappen"), null, null, false);
        Question received = questions.receive(words, People.LOTTE, null);
        Command offer = new Command.Offer(
                LOTTE, SANNE, "bomen", clock.instant().plus(Duration.ofHours(4)), Explanation.byHand(), false);
        return ((Outcome.Done) questions.handle(received.id(), null, offer)).question();
    }

    private Question now(QuestionId id) {
        return EventJson.readQuestion(jdbc.sql("select snapshot from question where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    private List<Event> events(QuestionId id) {
        List<HistoryEntry> entries = lists.log(id);
        assertThat(entries.getLast().sequence()).as("numbered without gaps").isEqualTo(entries.size());
        return entries.stream().map(HistoryEntry::event).toList();
    }

    private List<String> messages(QuestionId id) {
        return jdbc.sql(
                        "select kind from outbox_message where question_id = :id and channel = 'mail' order by position")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long audited(QuestionId id) {
        return jdbc.sql("select count(*) from audit_log where question_id = :id and action <> 'view'")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox_message where channel = 'mail' and status = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
