package nl.raakpunt.routing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.notify.By;
import nl.raakpunt.routing.notify.Message;
import nl.raakpunt.routing.notify.Preference;
import nl.raakpunt.routing.notify.Preferences;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.JumpingClock;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The clock jumps a day forward or back while everything runs by itself: nothing is lost, nothing happens twice. */
@RoutingServiceTest
@Import(ClockJumpTests.Jumping.class)
@DirtiesContext
@TestPropertySource(properties = "raakpunt.test.sweeps=100ms")
class ClockJumpTests {

    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final SignedIn LOTTE = People.LOTTE;
    private static final SignedIn SANNE = People.SANNE;

    @Autowired
    private JumpingClock clock;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private Preferences preferences;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private JdbcClient jdbc;

    private Questioning people;

    /** A clock to set, instead of the one that ticks. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Jumping {
        @Bean
        @Primary
        JumpingClock jumpingClock() {
            JumpingClock clock = new JumpingClock();
            clock.set(MONDAY_TEN);
            return clock;
        }
    }

    @BeforeEach
    void monday() {
        jdbc.sql("""
                update question set state = 'CLOSED', next_due = null, escalate_at = null, offered_to_id = null,
                  respond_before = null""").update();
        jdbc.sql("delete from notification_preference").update();
        jdbc.sql("delete from outbox_message").update();
        Mailbox.empty();
        breakers.circuitBreaker("directory").reset();
        DirectoryStub.works();
        clock.set(MONDAY_TEN);
        people = new Questioning(questions, overview, clock);
    }

    @Test
    void aDayForwardGivesBackOnceAndAsksTheNextOnce() {
        Question question = people.offered(LOTTE, SANNE);
        clock.jump(A_DAY);
        await().until(() -> count(question, Event.Escalated.class) == 1);
        nothingMoreHappensTo(question);
        assertThat(count(question, Event.Lapsed.class)).isEqualTo(1);
        assertThat(messages(question)).containsOnlyOnce("OFFERED", "LAPSED", "ESCALATED");
    }

    @Test
    void aDayBackTakesNothingBackAndRepeatsNothing() {
        Question question = people.offered(LOTTE, SANNE);
        people.done(question, new Command.Decline(Colleague.of(SANNE), "Niet van mij"));
        await().until(() -> count(question, Event.Escalated.class) == 1);
        clock.jump(A_DAY.negated());
        nothingMoreHappensTo(question);
        Question asked = people.now(question, LOTTE);
        assertThat(asked.owner().id()).isEqualTo(LOTTE.id());
        assertThat(asked.offer()).isNotNull();
        people.done(question, new Command.Accept(asked.turn()));
        assertThat(people.now(question, LOTTE).owner()).isEqualTo(asked.turn());
    }

    @Test
    void theOwnerIsRemindedOnceBeforeAPromiseBreaksAndOfANewPromiseAgain() {
        Question question = people.received(LOTTE);
        Instant promise = question.promise().answerBefore();
        clock.set(MONDAY_TEN.plus(A_DAY));
        people.done(question, new Command.Confirm(Colleague.of(LOTTE)));
        nothingMoreHappensTo(question);
        assertThat(messages(question)).as("not too early").doesNotContain("PROMISE_NEAR");
        clock.set(promise.minus(Duration.ofMinutes(20)));
        people.done(question, new Command.Confirm(Colleague.of(LOTTE)));
        await().until(() -> messages(question).contains("PROMISE_NEAR"));
        assertThat(Mailbox.text(Mailbox.mail(LOTTE, "Bijna tijd: Boom kappen (" + question.reference())))
                .contains("Ik ben ermee bezig:\n", "zeg eerlijk dat het later wordt:\n");
        nothingMoreHappensTo(question);
        assertThat(messages(question)).containsOnlyOnce("PROMISE_NEAR");
        Promise later = new Promise(promise.plus(Duration.ofHours(1)));
        people.done(question, new Command.MovePromise(Colleague.of(LOTTE), later, "Het wordt later"));
        await().until(() ->
                messages(question).stream().filter("PROMISE_NEAR"::equals).count() == 2);
    }

    @Test
    void theDigestComesOnceADayHoweverTheClockJumps() {
        Question mine = people.received(SANNE);
        preferences.save(SANNE, new Preference(Map.of(Message.Group.OWNED, By.DIGEST), null, LocalTime.of(8, 30)));
        await().until(() -> digests() == 1);
        Question asked = people.offered(LOTTE, SANNE);
        people.done(mine, new Command.Hear("De inwoner belde nog"));
        clock.jump(A_DAY.minus(Duration.ofHours(1)));
        await().until(() -> digests() == 2);
        clock.jump(A_DAY.negated());
        await().during(A_WHILE).until(() -> digests() == 2);
        String text = Mailbox.text(Mailbox.mail(SANNE, "Uw overzicht van dinsdag 24 november"));
        assertThat(text)
                .contains("UW OPEN VRAGEN", mine.reference(), "WAT ER GEBEURDE", "De inwoner vulde deze vraag aan.")
                .doesNotContain("geheim", "belde nog");
        assertThat(text.contains(asked.reference()) || count(asked, Event.Lapsed.class) == 1)
                .as("what waits for an answer is in it")
                .isTrue();
        clock.jump(A_DAY.multipliedBy(5));
        await().during(A_WHILE).until(() -> digests() == 2);
    }

    /** Many rounds of every sweep pass. */
    private void nothingMoreHappensTo(Question question) {
        long version = people.now(question, LOTTE).version();
        List<String> messages = messages(question);
        await().during(A_WHILE)
                .until(() -> people.now(question, LOTTE).version() == version
                        && messages(question).equals(messages));
    }

    private int count(Question question, Class<? extends Event> type) {
        return people.events(question, LOTTE, type).size();
    }

    private int digests() {
        return jdbc.sql("select count(*) from outbox_message where kind = 'DIGEST'")
                .query(Integer.class)
                .single();
    }

    private List<String> messages(Question question) {
        return jdbc.sql("select kind from outbox_message where question_id = :id order by position")
                .param("id", question.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
