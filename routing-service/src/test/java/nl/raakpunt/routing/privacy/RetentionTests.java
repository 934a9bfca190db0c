package nl.raakpunt.routing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.raakpunt.routing.citizen.Language;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data goes when its time is over, and that it went can be shown. */
@RoutingServiceTest
class RetentionTests {

    @Autowired
    private Retention retention;

    @Autowired
    private Questions questions;

    @Autowired
    private Tracks tracks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsOldGoesAndTheRunIsKept() {
        Question old = finished();
        Question fresh = finished();
        jdbc.sql("update question set changed_at = :then where id = :id")
                .param("then", Instant.parse("2024-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .param("id", old.id().value())
                .update();
        RetentionRun run = retention.erase();
        assertThat(run.texts()).isEqualTo(1);
        assertThat(retention.latest()).first().isEqualTo(run);
        assertThat(questions.view(old.id(), People.LOTTE).orElseThrow().text()).isEqualTo("[verwijderd]");
        assertThat(questions
                        .view(fresh.id(), People.LOTTE)
                        .orElseThrow()
                        .caller()
                        .name())
                .isEqualTo("Piet");
        assertThat(jdbc.sql("select count(*) from outbox_message where question_id = :id")
                        .param("id", old.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverLooksAtAQuestionLaterMakesNoNewCodeToFollowItWith() {
        Question old = finished();
        assertThat(tracks.codeOf(old.id())).isPresent();
        jdbc.sql("update question set changed_at = :then where id = :id")
                .param("then", Instant.parse("2024-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .param("id", old.id().value())
                .update();
        retention.erase();
        assertThat(tracks.codeOf(old.id())).isEmpty();
        tracks.speak(old.id(), Language.EN);
        tracks.startThread(old.id(), "<een@voorbeeld.example>");
        assertThat(jdbc.sql("select count(*) from citizen_track where question_id = :id")
                        .param("id", old.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void textsAreNotKeptShorterThanWhoAsked() {
        assertThatThrownBy(() -> new PrivacySettings(Duration.ofDays(10), Duration.ofDays(9), Map.of()))
                .hasMessageContaining("keep-texts");
    }

    private Question finished() {
        Question question = questions.receive(
                new NewQuestion("Mag dit?", new Caller("Piet", "0612345678", null), null, null, null, false),
                People.LOTTE,
                null);
        questions.handle(question.id(), null, new Command.Answer(Colleague.of(People.LOTTE), "Ja", true));
        return question;
    }
}
