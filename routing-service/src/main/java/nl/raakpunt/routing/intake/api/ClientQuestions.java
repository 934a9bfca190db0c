package nl.raakpunt.routing.intake.api;

import java.util.Objects;
import java.util.Optional;
import nl.raakpunt.routing.citizen.CitizenVoice;
import nl.raakpunt.routing.intake.Receipts;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions a client brought; it sees and adds to no others. */
@Repository
class ClientQuestions {

    private final CitizenQuestions questions;
    private final Receipts receipts;
    private final CitizenVoice voice;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClientQuestions(
            CitizenQuestions questions,
            Receipts receipts,
            CitizenVoice voice,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.questions = questions;
        this.receipts = receipts;
        this.voice = voice;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Optional<Question> find(String reference, IntakeClient client) {
        return questions
                .find(reference)
                .filter(question -> receipts.source(question.id()).equals(Optional.of(client.source())));
    }

    /** What the citizen says, once for each key; a key with which nothing came in can be used again. */
    Outcome add(Question question, String text, @Nullable String key, IntakeClient client) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (key != null && !claim(question, key, client)) {
                return new Outcome.Done(questions.find(question.id()).orElseThrow());
            }
            Outcome outcome = voice.says(question.id(), text);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** Waits for another transaction with the same key of the same question; false when it was used before. */
    private boolean claim(Question question, String key, IntakeClient client) {
        return jdbc.sql("""
                        insert into intake_message (client, key, question_id) values (:client, :key, :question)
                        on conflict do nothing""")
                        .param("client", client.name())
                        .param("key", question.id() + " " + key)
                        .param("question", question.id().value())
                        .update()
                == 1;
    }
}
