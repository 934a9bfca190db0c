package nl.raakpunt.routing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;

/** Tests for live changes over a real PostgreSQL, as two instances of the service would see them. */
@RoutingServiceTest
class LiveChangesTests {

    private static final String LISTENERS = """
            from pg_stat_activity
            where application_name = 'raakpunt-live' and datname = current_database()""";

    @Autowired
    private Questions questions;

    @Autowired
    private LiveChanges live;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final LiveSettings settings = new LiveSettings(64, Duration.ofMillis(50));
    private final Readers otherReaders = new Readers(settings);
    private final SignedIn agent = somebody(Role.AGENT);
    private final SignedIn sanne = somebody(Role.COLLEAGUE);
    private final SignedIn stranger = somebody(Role.COLLEAGUE);
    private @Nullable ChangeListener other;

    @BeforeEach
    void startAnotherInstance() {
        ChangeListener listener = new ChangeListener(database, otherReaders, settings);
        listener.start();
        other = listener;
        await().until(() -> listeners() >= 2);
    }

    @AfterEach
    void stop() {
        if (other != null) {
            other.stop();
        }
    }

    @Test
    void everyInstanceTellsThoseItConcernsAndNobodyElse() {
        List<LiveChange> here = new CopyOnWriteArrayList<>();
        List<LiveChange> there = new CopyOnWriteArrayList<>();
        List<LiveChange> elsewhere = new CopyOnWriteArrayList<>();
        Disposable one = live.of(agent.id()).subscribe(here::add);
        Disposable two = otherReaders.of(sanne.id()).subscribe(there::add);
        Disposable three = otherReaders.of(stranger.id()).subscribe(elsewhere::add);
        Question question = offered();
        questions.handle(question.id(), null, new Command.Accept(Colleague.of(sanne)));
        await().until(() -> here.size() == 3 && there.size() == 2);
        assertThat(here)
                .containsExactly(
                        new QuestionChanged(question.id(), 1, QuestionChanged.Kind.RECEIVED),
                        new QuestionChanged(question.id(), 2, QuestionChanged.Kind.OFFERED),
                        new QuestionChanged(question.id(), 3, QuestionChanged.Kind.ACCEPTED));
        assertThat(there)
                .containsExactly(
                        new QuestionChanged(question.id(), 2, QuestionChanged.Kind.OFFERED),
                        new QuestionChanged(question.id(), 3, QuestionChanged.Kind.ACCEPTED));
        assertThat(elsewhere).isEmpty();
        List.of(one, two, three).forEach(Disposable::dispose);
        assertThat(otherReaders.size()).as("closed pages leave nothing behind").isZero();
    }

    @Test
    void afterTheConnectionWasLostPagesAreToldToReadAgainAndChangesComeAgain() {
        List<LiveChange> there = new CopyOnWriteArrayList<>();
        Disposable open = otherReaders.of(sanne.id()).subscribe(there::add);
        jdbc.sql("select pg_terminate_backend(pid) " + LISTENERS).query().listOfRows();
        await().until(() -> there.contains(new LiveChange.Resync()));
        await().until(() -> listeners() >= 2);
        Question question = offered();
        QuestionChanged offered = new QuestionChanged(question.id(), 2, QuestionChanged.Kind.OFFERED);
        await().until(() -> there.contains(offered));
        open.dispose();
    }

    @Test
    void aPageThatReadsTooSlowlyIsToldToReadAgainAndHoldsNobodyUp() {
        Readers small = new Readers(new LiveSettings(4, Duration.ofMillis(50)));
        List<LiveChange> read = new CopyOnWriteArrayList<>();
        BaseSubscriber<LiveChange> slow = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                // Reads nothing until told to.
            }

            @Override
            protected void hookOnNext(LiveChange change) {
                read.add(change);
            }
        };
        small.of(sanne.id()).subscribe(slow);
        QuestionChanged last = null;
        for (int version = 1; version <= 1_000; version++) {
            last = change(version);
            small.tell(sanne.id(), last);
        }
        slow.requestUnbounded();
        assertThat(read).hasSizeLessThanOrEqualTo(5).contains(new LiveChange.Resync());
        assertThat(read.getLast()).isIn(last, new LiveChange.Resync());
        small.tell(sanne.id(), change(1_001));
        assertThat(read).contains(change(1_001));
        slow.dispose();
    }

    private static QuestionChanged change(long version) {
        return new QuestionChanged(new QuestionId(new UUID(1, 1)), version, QuestionChanged.Kind.OFFERED);
    }

    private Question offered() {
        NewQuestion words = new NewQuestion("Vraag", Caller.UNKNOWN, null, null, null, false);
        Question question = questions.receive(words, agent, null);
        questions.handle(
                question.id(),
                null,
                new Command.Offer(
                        Colleague.of(agent),
                        Colleague.of(sanne),
                        "bomen",
                        clock.instant().plusSeconds(3600),
                        Explanation.byHand(),
                        false));
        return question;
    }

    private int listeners() {
        return jdbc.sql("select count(*) " + LISTENERS).query(Integer.class).single();
    }

    private static SignedIn somebody(Role role) {
        UUID id = UUID.randomUUID();
        return new SignedIn(id, "u" + id, "Iemand", id + "@voorneaanzee.example", Set.of(role));
    }
}
