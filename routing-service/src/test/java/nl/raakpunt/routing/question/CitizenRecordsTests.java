package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a citizen can be found, handed out and taken out, while figures stay right. */
@RoutingServiceTest
class CitizenRecordsTests {

    private static final String SECRET = "mijn-geheim-" + UUID.randomUUID();
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    private CitizenRecords records;

    @Autowired
    private QuestionService questions;

    @Autowired
    private QuestionLists lists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void questionsAreFoundByMailAndByNumberHoweverTheyAreWritten() {
        Caller piet = caller();
        Question byBoth = receive(piet, null);
        assertThat(records.of(new Caller(
                        null, null, piet.mail() == null ? null : piet.mail().toUpperCase(Locale.ROOT))))
                .extracting(QuestionSummary::id)
                .containsExactly(byBoth.id());
        String number = String.valueOf(piet.phone());
        assertThat(records.of(new Caller(null, "+31 " + number.substring(1), null)))
                .extracting(QuestionSummary::id)
                .containsExactly(byBoth.id());
        assertThat(records.of(new Caller("Piet", null, null))).isEmpty();

        Question fromAbroad = receive(new Caller(null, "+31 (0)" + number.substring(1), null), null);
        assertThat(records.of(new Caller(null, number, null)))
                .extracting(QuestionSummary::id)
                .containsExactlyInAnyOrder(byBoth.id(), fromAbroad.id());
        assertThat(records.of(new Caller(null, "0031 (0)" + number.substring(1), null)))
                .hasSize(2);
    }

    @Test
    void everythingOfTheCitizenIsHandedOutWithoutNamesOfColleagues() {
        Question question = finished(caller(), null);
        Map<String, Object> export = records.export(question.id());
        assertThat(export).containsEntry("reference", question.reference()).containsEntry("caller", question.caller());
        assertThat(export.toString()).contains(SECRET, "Dat mag.").doesNotContain("Lotte", "Sanne");
    }

    @Test
    void aFinishedQuestionLosesEveryWordButNotItsFigures() {
        Question question = finished(caller(), null);
        assertThat(records.erase(List.of(question.id()))).isEqualTo(1);

        assertThat(rowsHolding(SECRET, question.id())).isZero();
        Question after = questions.view(question.id(), People.LOTTE).orElseThrow();
        assertThat(after.text()).isEqualTo("[verwijderd]");
        assertThat(after.caller()).isEqualTo(Caller.UNKNOWN);
        assertThat(after.tally()).isEqualTo(question.tally());
        assertThat(after.owners()).isEqualTo(question.owners());
        assertThat(after.promise()).isEqualTo(question.promise());
        assertThat(after.version()).isEqualTo(question.version());
        assertThat(lists.log(question.id()))
                .extracting(entry -> entry.event().at())
                .doesNotContainNull();
        assertThat(records.erase(List.of(question.id()))).as("only once").isZero();
    }

    @Test
    void anOpenQuestionKeepsWhatIsNeededToAnswerIt() {
        Question open = receive(caller(), null);
        assertThat(records.erase(List.of(open.id()))).isZero();
        assertThat(questions.view(open.id(), People.LOTTE).orElseThrow().text()).contains(SECRET);
    }

    @Test
    void contactDataGoesFirstAndTextsLaterEachAfterItsOwnTime() {
        Question question = finished(caller(), null);
        eraseOld(Extent.CONTACT, QUARTER.minusDays(1), QUARTER, Map.of());
        assertThat(current(question).caller()).isEqualTo(question.caller());

        eraseOld(Extent.CONTACT, QUARTER.plusDays(1), QUARTER, Map.of());
        assertThat(current(question).caller()).isEqualTo(Caller.UNKNOWN);
        assertThat(current(question).text()).contains(SECRET);

        eraseOld(Extent.TEXTS, YEAR.plusDays(1), YEAR, Map.of());
        assertThat(current(question).text()).isEqualTo("[verwijderd]");
        assertThat(current(question).answer()).isEqualTo("[verwijderd]");
    }

    @Test
    void aTopicCanHaveAnotherTime() {
        Question objection = finished(caller(), new TopicRef("bezwaar-" + UUID.randomUUID(), "Bezwaar"));
        String key = objection.topic() == null ? "" : objection.topic().key();
        eraseOld(Extent.TEXTS, YEAR.plusDays(1), YEAR, Map.of(key, YEAR.multipliedBy(5)));
        assertThat(current(objection).text()).contains(SECRET);
        eraseOld(Extent.TEXTS, YEAR.multipliedBy(5).plusDays(1), YEAR, Map.of(key, YEAR.multipliedBy(5)));
        assertThat(current(objection).text()).isEqualTo("[verwijderd]");
    }

    @Test
    void theLogIsNotChangedInAnyOtherWay() {
        Question question = finished(caller(), null);
        assertThatThrownBy(() -> jdbc.sql("update question_event set payload = '{}' where question_id = :id")
                        .param("id", question.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append only");
        assertThatThrownBy(() -> jdbc.sql("delete from question_event where question_id = :id")
                        .param("id", question.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void eraseOld(Extent extent, Duration later, Duration keep, Map<String, Duration> byTopic) {
        Instant then = clock.instant().plus(later);
        int batch;
        do {
            batch = records.eraseOld(extent, then, keep, byTopic);
        } while (batch > 0);
    }

    private Question current(Question question) {
        return questions.view(question.id(), People.LOTTE).orElseThrow();
    }

    private Question finished(Caller caller, @Nullable TopicRef topic) {
        Question question = receive(caller, topic);
        Colleague lotte = Colleague.of(People.LOTTE);
        Colleague sanne = Colleague.of(People.SANNE);
        handle(
                question,
                new Command.Offer(
                        lotte, sanne, SECRET, clock.instant().plus(Duration.ofHours(2)), Explanation.byHand(), false));
        handle(question, new Command.Decline(sanne, SECRET));
        handle(question, new Command.Note(lotte, SECRET));
        handle(question, new Command.Hear(SECRET));
        return handle(question, new Command.Answer(lotte, "Dat mag. " + SECRET, true));
    }

    private Question handle(Question question, Command command) {
        Outcome outcome = questions.handle(question.id(), null, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).question();
    }

    private Question receive(Caller caller, @Nullable TopicRef topic) {
        return questions.receive(
                new NewQuestion("Mag dit? " + SECRET, caller, topic, null, null, true), People.LOTTE, null);
    }

    private static Caller caller() {
        String one = UUID.randomUUID().toString();
        String number = "06" + String.format("%08d", Math.floorMod(one.hashCode(), 100_000_000));
        return new Caller("Piet Jansen", number, one + "@example.org");
    }

    private long rowsHolding(String text, QuestionId id) {
        return jdbc.sql("""
                        select (select count(*) from question where snapshot::text like :text or text like :text)
                             + (select count(*) from question_event where question_id = :id and payload::text like :text)
                             - (select count(*) from question where id <> :id and (snapshot::text like :text or text like :text))""")
                .param("text", "%" + text + "%")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
