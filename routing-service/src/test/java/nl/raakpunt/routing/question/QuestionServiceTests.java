package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests for {@link QuestionService} on a real PostgreSQL. */
@RoutingServiceTest
class QuestionServiceTests {

    @Autowired
    private QuestionService questions;

    @Autowired
    private QuestionLists lists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SignedIn agent = somebody("Lotte", Role.AGENT);
    private final SignedIn sanne = somebody("Sanne", Role.COLLEAGUE);
    private final SignedIn karim = somebody("Karim", Role.COLLEAGUE);

    @Test
    void aReceivedQuestionIsOwnedPromisedAndOnRecord() {
        Question question = receive("Mag de boom weg? Mijn bsn is 111222333.");
        assertThat(question.owner().id()).isEqualTo(agent.id());
        assertThat(question.text()).isEqualTo("Mag de boom weg? Mijn bsn is [BSN verwijderd].");
        assertThat(question.promise().answerBefore()).isAfter(clock.instant());
        assertThat(questions.view(question.id(), agent)).contains(question);
        assertThat(rowsHolding("111222333")).isZero();
        assertThat(audited(question)).containsExactly("received", "view");
    }

    @Test
    void aNumberTheAgentVouchedForStays() {
        NewQuestion vouched = new NewQuestion("Zaak 111222333", Caller.UNKNOWN, null, null, null, true);
        assertThat(questions.receive(vouched, agent, null).text()).isEqualTo("Zaak 111222333");
    }

    @Test
    void theSnapshotIsWhatTheLogSays() {
        Question question = receive("Wanneer wordt het gras gemaaid?");
        done(question, offerTo(sanne));
        done(question, new Command.Decline(Colleague.of(sanne), "niet van mij"));
        done(question, offerTo(karim));
        done(question, new Command.Accept(Colleague.of(karim)));
        Question last = done(question, new Command.Answer(Colleague.of(karim), "Volgende week.", true));
        List<HistoryEntry> log = lists.log(question.id());
        Question replayed = QuestionHistory.evolve(null, log.getFirst().event());
        for (HistoryEntry entry : log.subList(1, log.size())) {
            replayed = QuestionHistory.evolve(replayed, entry.event());
        }
        assertThat(replayed).isEqualTo(last);
        assertThat(log).extracting(HistoryEntry::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void theLogAndTheAuditLogCannotBeChanged() {
        Question question = receive("Vraag");
        assertThatThrownBy(() -> jdbc.sql("update question_event set at = now() where question_id = :id")
                        .param("id", question.id().value())
                        .update())
                .hasMessageContaining("append only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_log where question_id = :id")
                        .param("id", question.id().value())
                        .update())
                .hasMessageContaining("append only");
    }

    @Test
    void ofTwoPeopleAcceptingAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 150; round++) {
                Question question = receive("Ronde " + round);
                done(question, offerTo(sanne));
                Command reoffer = offerTo(karim);
                CyclicBarrier start = new CyclicBarrier(3);
                Future<Outcome> first =
                        threads.submit(together(start, question, new Command.Accept(Colleague.of(sanne))));
                Future<Outcome> second = threads.submit(() -> {
                    start.await();
                    questions.handle(question.id(), null, new Command.Withdraw(Colleague.of(agent)));
                    questions.handle(question.id(), null, reoffer);
                    return questions.handle(question.id(), null, new Command.Accept(Colleague.of(karim)));
                });
                start.await();
                assertOneWinner(question, List.of(first.get(), second.get()));
            }
        }
    }

    @Test
    void acceptingTwiceAtOnceHandsOverOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 50; round++) {
                Question question = receive("Dubbel " + round);
                done(question, offerTo(sanne));
                CyclicBarrier start = new CyclicBarrier(4);
                List<Future<Outcome>> outcomes = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    outcomes.add(threads.submit(together(start, question, new Command.Accept(Colleague.of(sanne)))));
                }
                int won = 0;
                for (Future<Outcome> outcome : outcomes) {
                    won += outcome.get() instanceof Outcome.Done ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                assertThat(now(question).tally().handoffs()).isEqualTo(1);
            }
        }
    }

    @Test
    void theSameKeyIsTheSameQuestionEvenAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Question>> received = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                received.add(threads.submit(() -> questions.receive(words("Eén vraag"), agent, key)));
            }
            Set<QuestionId> ids = new HashSet<>();
            for (Future<Question> question : received) {
                ids.add(question.get().id());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(lists.ownedBy(agent.id())).hasSize(1);
        assertThat(questions.receive(words("Van een ander"), karim, key).owner().id())
                .isEqualTo(karim.id());
    }

    @Test
    void aCommandOnAnOldVersionIsStale() {
        Question question = receive("Vraag");
        done(question, offerTo(sanne));
        Outcome outcome = questions.handle(question.id(), 1L, new Command.Withdraw(Colleague.of(agent)));
        assertThat(outcome).isInstanceOf(Outcome.Stale.class);
        assertThat(now(question).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void anUnknownQuestionIsUnknown() {
        assertThat(questions.handle(QuestionId.random(), null, new Command.Accept(Colleague.of(sanne))))
                .isEqualTo(new Outcome.Unknown());
        assertThat(questions.view(QuestionId.random(), agent)).isEmpty();
    }

    @Test
    void aColleagueSeesOnlyWhatConcernsThem() {
        Question question = receive("Vraag");
        assertThat(questions.view(question.id(), sanne)).isEmpty();
        assertThat(lists.history(question.id(), sanne)).isEmpty();
        done(question, offerTo(sanne));
        assertThat(questions.view(question.id(), sanne)).isPresent();
        assertThat(questions.view(question.id(), karim)).isEmpty();
        assertThat(questions.view(question.id(), somebody("Andere agent", Role.AGENT)))
                .isPresent();
    }

    @Test
    void offersNobodyAnsweredGoBackOnceHoweverManySweep() throws Exception {
        Question due = receive("Te laat");
        done(
                due,
                new Command.Offer(
                        Colleague.of(agent),
                        Colleague.of(sanne),
                        "bomen",
                        clock.instant().plusMillis(30),
                        Explanation.byHand(),
                        false));
        Question notDue = receive("Op tijd");
        done(notDue, offerTo(sanne));
        await().until(() -> clock.instant().isAfter(offerOf(due).respondBefore()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> sweeps =
                    List.of(() -> questions.doDue(10), () -> questions.doDue(10), () -> questions.doDue(10));
            int lapsed = 0;
            for (Future<Integer> sweep : threads.invokeAll(sweeps)) {
                lapsed += sweep.get();
            }
            assertThat(lapsed).isEqualTo(1);
        }
        assertThat(now(due).state()).isEqualTo(State.RECEIVED);
        assertThat(now(due).owner().id()).isEqualTo(agent.id());
        assertThat(now(due).tally().lapses()).isEqualTo(1);
        assertThat(now(notDue).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void aQuestionThatFailsHoldsUpNoOther() {
        Question broken = receive("Kapot");
        Question due = receive("Ook aan de beurt");
        for (Question question : List.of(broken, due)) {
            done(question, offerTo(sanne));
            String when = question.equals(broken) ? "2 days" : "1 day";
            jdbc.sql("update question set next_due = next_due - cast(:when as interval) where id = :id")
                    .param("when", when)
                    .param("id", question.id().value())
                    .update();
        }
        jdbc.sql("update question set snapshot = snapshot || '{\"state\": \"BROKEN\"}' where id = :id")
                .param("id", broken.id().value())
                .update();
        Set<QuestionId> failed = new HashSet<>();
        assertThat(questions.doDue(1, failed)).isZero();
        assertThat(failed).containsExactly(broken.id());
        assertThat(questions.doDue(1, failed)).as("the next one").isEqualTo(1);
        jdbc.sql(
                        "update question set next_due = null, snapshot = snapshot || '{\"state\": \"OFFERED\"}' where id = :id")
                .param("id", broken.id().value())
                .update();
    }

    @Test
    void whatCannotBeWrittenTogetherIsNotWrittenAtAll() {
        Question question = receive("Vraag");
        Colleague poison = new Colleague(PoisonedListener.POISON, "Niemand", null);
        Command offer = new Command.Offer(
                Colleague.of(agent), poison, "reden", clock.instant().plusSeconds(60), Explanation.byHand(), false);
        assertThatThrownBy(() -> questions.handle(question.id(), null, offer)).hasMessageContaining("poison");
        assertThat(now(question)).isEqualTo(question);
        assertThat(lists.log(question.id())).hasSize(1);
        assertThat(audited(question)).containsExactly("received");
    }

    @Test
    void listsShowWhoHasWhat() {
        Question mine = receive("Van mij");
        Question offered = receive("Aangeboden");
        done(offered, offerTo(sanne));
        Question given = receive("Overgenomen");
        done(given, offerTo(sanne));
        done(given, new Command.Accept(Colleague.of(sanne)));
        Question finished = receive("Afgerond");
        done(finished, new Command.Answer(Colleague.of(agent), "Ja.", true));
        assertThat(ids(lists.ownedBy(agent.id()))).containsExactlyInAnyOrder(mine.id(), offered.id());
        assertThat(ids(lists.offeredTo(sanne.id()))).containsExactly(offered.id());
        assertThat(ids(lists.ownedBy(sanne.id()))).containsExactly(given.id());
        assertThat(ids(lists.setOutBy(agent.id()))).containsExactlyInAnyOrder(given.id(), finished.id());
        assertThat(lists.openQuestions(List.of(agent.id(), sanne.id(), karim.id())))
                .containsEntry(agent.id(), 2)
                .containsEntry(sanne.id(), 1)
                .containsEntry(karim.id(), 0);
    }

    @Test
    void aNoteDoesNotMakeAQuestionFinishedAnew() {
        Question finished = receive("Al weken klaar");
        done(finished, new Command.Answer(Colleague.of(agent), "Ja.", true));
        assertThat(ids(lists.setOutBy(agent.id()))).contains(finished.id());
        jdbc.sql("update question_person set finished_at = finished_at - interval '8 days' where question_id = :id")
                .param("id", finished.id().value())
                .update();
        done(finished, new Command.Note(Colleague.of(sanne), "De beller vroeg er nog eens naar."));
        assertThat(ids(lists.setOutBy(agent.id()))).doesNotContain(finished.id());
    }

    @Test
    void anyTextIsJustText() {
        for (String text : List.of(
                "'; drop table question; --",
                "*)(objectClass=*",
                "* OR _exists_:x",
                "😀🌳".repeat(2_500),
                "x".repeat(10_000),
                "<img src=x onerror=alert(1)>",
                "{\"a\":1}\\")) {
            Question question = receive(text);
            assertThat(now(question).text()).isEqualTo(text);
        }
    }

    private Callable<Outcome> together(CyclicBarrier start, Question question, Command command) {
        return () -> {
            start.await();
            return questions.handle(question.id(), null, command);
        };
    }

    private void assertOneWinner(Question question, List<Outcome> outcomes) {
        Colleague owner = now(question).owner();
        List<Outcome> done =
                outcomes.stream().filter(Outcome.Done.class::isInstance).toList();
        assertThat(done).hasSize(1);
        assertThat(((Outcome.Done) done.getFirst()).question().owner().id()).isEqualTo(owner.id());
        Outcome.Refused refused = outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .findFirst()
                .orElseThrow();
        Colleague named = refused.refusal().person();
        assertThat(named).isNotNull();
        if (refused.refusal().rule() == Rule.TAKEN_BY_ANOTHER) {
            assertThat(named).isEqualTo(owner);
        }
        assertThat(now(question).tally().handoffs()).isEqualTo(1);
        assertThat(lists.log(question.id()))
                .filteredOn(entry -> entry.event() instanceof Event.Accepted)
                .hasSize(1);
    }

    private Question receive(String text) {
        return questions.receive(words(text), agent, null);
    }

    private static NewQuestion words(String text) {
        return new NewQuestion(text, Caller.UNKNOWN, null, null, null, false);
    }

    private Command offerTo(SignedIn person) {
        Instant respondBefore = clock.instant().plus(Duration.ofHours(4));
        return new Command.Offer(
                Colleague.of(agent), Colleague.of(person), "bomen", respondBefore, Explanation.byHand(), false);
    }

    private Question done(Question question, Command command) {
        Outcome outcome = questions.handle(question.id(), null, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).question();
    }

    private Question now(Question question) {
        return EventJson.readQuestion(jdbc.sql("select snapshot from question where id = :id")
                .param("id", question.id().value())
                .query(String.class)
                .single());
    }

    private PendingOffer offerOf(Question question) {
        PendingOffer offer = now(question).offer();
        if (offer == null) {
            throw new AssertionError("No offer");
        }
        return offer;
    }

    private List<String> audited(Question question) {
        return jdbc.sql("select action from audit_log where question_id = :id order by id")
                .param("id", question.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long rowsHolding(String text) {
        return jdbc.sql("""
                select (select count(*) from question where snapshot::text like :text or text like :text)
                  + (select count(*) from question_event where payload::text like :text)
                  + (select count(*) from outbox_message where payload::text like :text)""").param("text", "%" + text + "%").query(Long.class).single();
    }

    private static List<QuestionId> ids(List<QuestionSummary> summaries) {
        return summaries.stream().map(QuestionSummary::id).toList();
    }

    private static SignedIn somebody(String name, Role role) {
        UUID id = UUID.randomUUID();
        return new SignedIn(id, "u" + id, name, id + "@voorneaanzee.example", Set.of(role));
    }
}
