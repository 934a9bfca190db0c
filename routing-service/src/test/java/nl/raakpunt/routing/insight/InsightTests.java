package nl.raakpunt.routing.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.CitizenRecords;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.Histories;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Rated;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of real questions in a real database: what they say, that they can be made again, and that they tell of nobody. */
@RoutingServiceTest
class InsightTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<SignedIn> AGENTS = people(100, 14);
    private static final List<SignedIn> COLLEAGUES = people(200, 14);

    @Autowired
    private Questions questions;

    @Autowired
    private Insight insight;

    @Autowired
    private CitizenRecords citizens;

    @Autowired
    private Recount recount;

    @Autowired
    private StoryWriter writer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private Clock clock;

    private final String key = UUID.randomUUID().toString();
    private final TopicRef topic = new TopicRef("t-" + key, "Bomen");
    private final TeamRef team = new TeamRef("team-" + key, "=Groen");

    @Test
    void figuresSayHowQuestionsWent() {
        for (SignedIn agent : AGENTS) {
            answer(received(agent), agent, true);
        }
        for (int at = 0; at < COLLEAGUES.size(); at++) {
            Question question = accepted(offered(received(AGENTS.get(at)), COLLEAGUES.get(at)), COLLEAGUES.get(at));
            answer(question, COLLEAGUES.get(at), false);
            rate(question, at % 2 == 0 ? 7 : 9);
        }

        Map<Figure, Value> figures = insight.report(today()).figures();

        assertThat(known(figures, Figure.RECEIVED)).isEqualTo(28);
        assertThat(known(figures, Figure.FIRST_CONTACT)).isEqualTo(0.5);
        assertThat(known(figures, Figure.BY_AGENT)).isEqualTo(0.5);
        assertThat(known(figures, Figure.PROMISE_KEPT)).isEqualTo(1);
        assertThat(known(figures, Figure.FIRST_TIME_RIGHT)).isEqualTo(1);
        assertThat(known(figures, Figure.HANDOFFS)).isEqualTo(1);
        assertThat(known(figures, Figure.DECLINED)).isZero();
        assertThat(known(figures, Figure.SATISFACTION)).isEqualTo(8);
        assertThat(figures.get(Figure.WAITING)).isEqualTo(new Value.Nothing());
    }

    @Test
    void offersGivenBackAreThereByCause() {
        for (int at = 0; at < COLLEAGUES.size(); at++) {
            Question question = offered(received(AGENTS.get(at)), COLLEAGUES.get(at));
            DeclineCause cause = at % 2 == 0 ? DeclineCause.OVERLOADED : DeclineCause.WRONG_PERSON;
            done(question, new Command.Decline(Colleague.of(COLLEAGUES.get(at)), cause, ""));
        }

        Report report = insight.report(today());

        assertThat(known(report.figures(), Figure.DECLINED)).isEqualTo(1);
        assertThat(report.declines())
                .containsEntry(DeclineCause.OVERLOADED, 7L)
                .containsEntry(DeclineCause.WRONG_PERSON, 7L)
                .containsEntry(DeclineCause.ABSENT, 0L);
    }

    @Test
    void aPeriodIsShownInPartsWithoutGaps() {
        AGENTS.forEach(this::received);
        Selection week = new Selection(TODAY.minusDays(6), TODAY, Selection.Unit.DAY, null, topic.key(), null);

        List<Report.Part> parts = insight.report(week).parts();

        assertThat(parts).hasSize(7).extracting(Report.Part::start).isSorted().startsWith(TODAY.minusDays(6));
        assertThat(parts.getFirst().figures().get(Figure.RECEIVED)).isEqualTo(new Value.Nothing());
        assertThat(known(parts.getLast().figures(), Figure.RECEIVED)).isEqualTo(14);
    }

    @Test
    void questionsAreChosenByChannelTopicTeamAndPeriod() {
        for (int at = 0; at < COLLEAGUES.size(); at++) {
            offered(received(AGENTS.get(at)), COLLEAGUES.get(at));
        }

        assertThat(known(insight.report(today()).figures(), Figure.RECEIVED)).isEqualTo(14);
        assertThat(known(insight.report(of(team.id(), null, Channel.PHONE)).figures(), Figure.RECEIVED))
                .isEqualTo(14);
        assertThat(insight.report(of(team.id(), null, Channel.MAIL)).figures()).containsValue(new Value.Nothing());
        assertThat(insight.report(of("another", topic.key(), null)).figures().get(Figure.RECEIVED))
                .isEqualTo(new Value.Nothing());
        assertThat(insight.report(today().before()).figures().get(Figure.RECEIVED))
                .isEqualTo(new Value.Nothing());
        assertThat(insight.teams(today())).singleElement().satisfies(report -> {
            assertThat(report.team()).isEqualTo(team);
            assertThat(known(report.figures(), Figure.RECEIVED)).isEqualTo(14);
        });
    }

    @Test
    void whatFewPeopleDidIsNotTold() {
        for (int at = 0; at < COLLEAGUES.size(); at++) {
            SignedIn one = COLLEAGUES.get(at % 4);
            answer(accepted(offered(received(AGENTS.get(at)), one), one), one, false);
        }

        Report report = insight.report(today());

        assertThat(report.figures())
                .allSatisfy((figure, value) -> assertThat(value instanceof Value.Known)
                        .as(figure.name())
                        .isEqualTo(isAboutAgents(figure)));
        assertThat(report.figures().get(Figure.TIME_TO_ACCEPT)).isEqualTo(new Value.TooFewPeople());
        assertThat(report.declines()).isEmpty();
        assertThat(report.parts())
                .allSatisfy(part ->
                        assertThat(part.figures().get(Figure.FIRST_TIME_RIGHT)).isNotInstanceOf(Value.Known.class));
        assertThat(insight.teams(today()).getFirst().figures().get(Figure.PROMISE_KEPT))
                .isEqualTo(new Value.TooFewPeople());
    }

    @Test
    void whatOneAgentAnsweredIsNotToldEither() {
        SignedIn agent = AGENTS.getFirst();
        for (int at = 0; at < 20; at++) {
            answer(received(agent), agent, true);
        }

        assertThat(insight.report(today()).figures().values())
                .noneMatch(value -> value instanceof Value.Known)
                .contains(new Value.TooFewPeople());
    }

    @Test
    void noFigureOfAPersonCanBeAskedFor() {
        assertThat(Arrays.stream(Selection.class.getRecordComponents()).map(RecordComponent::getType))
                .doesNotContain(UUID.class, Colleague.class, SignedIn.class);
        assertThat(Arrays.stream(Selection.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("from", "to", "unit", "team", "topic", "channel");
    }

    @Test
    void nothingThatFiguresAreMadeOfNamesAPerson() {
        assertThat(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_name like 'insight\\_%' and data_type in ('uuid', 'ARRAY', 'json', 'jsonb')""").query(String.class).list())
                .containsExactlyInAnyOrder("insight_question.question_id", "insight_rating.question_id");
        Question question = offered(received(AGENTS.getFirst()), COLLEAGUES.getFirst());
        assertThat(jdbc.sql("select to_jsonb(q)::text from insight_question q where question_id = :id")
                        .param("id", question.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(
                        COLLEAGUES.getFirst().id().toString(),
                        COLLEAGUES.getFirst().displayName(),
                        AGENTS.getFirst().displayName(),
                        "Mag de boom weg?");
    }

    @Test
    void theSmallestGroupCannotBeSetToAPerson() {
        assertThatThrownBy(() -> new InsightSettings(2, 8)).hasMessageContaining("minimum-group");
    }

    @Test
    void figuresMadeAgainAreTheSame() {
        Random random = new Random(20);
        for (int number = 0; number < 60; number++) {
            Question question = received(People.LOTTE);
            for (int step = 0; step < 25; step++) {
                Command command = Histories.command(random, question, clock.instant());
                if (questions.handle(question.id(), null, command) instanceof Outcome.Done done) {
                    question = done.question();
                }
            }
        }
        List<String> before = rows();
        assertThat(before).hasSizeGreaterThanOrEqualTo(60);
        jdbc.sql("delete from insight_question").update();

        assertThat(recount.all()).isGreaterThanOrEqualTo(60);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void figuresMadeAgainAfterPersonalDataWentAreTheSame() {
        Question question = offered(received(AGENTS.getFirst()), COLLEAGUES.getFirst());
        done(question, new Command.Decline(Colleague.of(COLLEAGUES.getFirst()), DeclineCause.OVERLOADED, "Druk"));
        answer(question, AGENTS.getFirst(), true);
        List<String> before = rows();
        assertThat(citizens.erase(List.of(question.id()))).isOne();

        writer.tellAgain(question.id());

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aQuestionFromBeforeThereWereFiguresIsToldWholeAtItsNextMove() {
        Question question = offered(received(AGENTS.getFirst()), COLLEAGUES.getFirst());
        jdbc.sql("delete from insight_question where question_id = :id")
                .param("id", question.id().value())
                .update();

        accepted(question, COLLEAGUES.getFirst());

        assertThat(jdbc.sql("select offers + accepted + handoffs from insight_question where question_id = :id")
                        .param("id", question.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void countingAgainWhileWorkGoesOnLosesNothing() throws Exception {
        List<Question> open = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            open.add(received(People.LOTTE));
        }
        jdbc.sql("delete from insight_question where topic_key = :topic")
                .param("topic", topic.key())
                .update();
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Question question : open) {
                done.add(threads.submit(() -> {
                    offered(question, People.SANNE);
                    accepted(question, People.SANNE);
                    answer(question, People.SANNE, true);
                }));
                done.add(threads.submit(() -> writer.tellAgain(question.id())));
                done.add(threads.submit(() -> writer.tellAgain(question.id())));
            }
        }
        for (Future<?> each : done) {
            each.get();
        }

        assertThat(jdbc.sql("select sum(answered + accepted + offers) from insight_question where topic_key = :topic")
                        .param("topic", topic.key())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3 * open.size());
    }

    @Test
    void countingAgainGoesOnInTheBackgroundOnceAtATime() {
        received(People.LOTTE);

        assertThat(recount.start()).isTrue();

        await().untilAsserted(() -> assertThat(recount.progress()).satisfies(progress -> {
            assertThat(progress.running()).isFalse();
            assertThat(progress.failed()).isFalse();
            assertThat(progress.questions()).isPositive();
        }));
    }

    private List<String> rows() {
        return jdbc.sql("select to_jsonb(q)::text from insight_question q order by question_id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static boolean isAboutAgents(Figure figure) {
        return Set.of(Figure.FIRST_CONTACT, Figure.BY_AGENT).contains(figure);
    }

    private static double known(Map<Figure, Value> figures, Figure figure) {
        return figures.get(figure) instanceof Value.Known known ? known.value() : Double.NaN;
    }

    private Selection today() {
        return of(null, topic.key(), null);
    }

    private static Selection of(@Nullable String team, @Nullable String topic, @Nullable Channel channel) {
        return new Selection(TODAY, TODAY, Selection.Unit.DAY, team, topic, channel);
    }

    private Question received(SignedIn agent) {
        NewQuestion question = new NewQuestion("Mag de boom weg?", Caller.UNKNOWN, topic, null, null, false);
        return questions.receive(question, agent, UUID.randomUUID().toString());
    }

    private Question offered(Question question, SignedIn to) {
        return done(
                question,
                new Command.Offer(
                        question.receivedBy(),
                        Colleague.of(to),
                        "Past bij u",
                        clock.instant().plus(Duration.ofHours(2)),
                        Histories.because(topic, team),
                        false));
    }

    private Question accepted(Question question, SignedIn by) {
        return done(question, new Command.Accept(Colleague.of(by)));
    }

    private void answer(Question question, SignedIn by, boolean callerKnows) {
        done(question, new Command.Answer(Colleague.of(by), "Dat mag.", callerKnows));
    }

    private void rate(Question question, int mark) {
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new Rated(question.id(), mark, clock.instant())));
    }

    private Question done(Question question, Command command) {
        Outcome outcome = questions.handle(question.id(), null, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return Objects.requireNonNull(((Outcome.Done) outcome).question());
    }

    private static List<SignedIn> people(int first, int number) {
        List<SignedIn> people = new ArrayList<>();
        Random random = new Random(first);
        for (int at = 0; at < number; at++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            people.add(new SignedIn(id, "p" + first + at, "Persoon " + (first + at), null, Set.of(Role.AGENT)));
        }
        return people;
    }
}
