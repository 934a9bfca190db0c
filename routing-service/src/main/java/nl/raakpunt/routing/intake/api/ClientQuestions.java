package nl.raakpunt.routing.intake.api;

import java.util.Objects;
import java.util.Optional;
import nl.raakpunt.routing.citizen.CitizenVoice;
import nl.raakpunt.routing.intake.Receipts;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.web.RequestKey;
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
    Outcome add(Question question, String text, @Nullable RequestKey key, IntakeClient client) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (key != null && !claim(question, key, client)) {
                return new Outcome.Done(
                        questions.find(claimed(question, key, client)).orElseThrow());
            }
            Outcome outcome = voice.says(question.id(), text);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** False when it was used before, or another transaction has it in hand. */
    private boolean claim(Question question, RequestKey key, IntakeClient client) {
        return jdbc.sql("""
                        insert into intake_message (client, key, question_id, fingerprint)
                        select :client, :key, :question, :fingerprint
                        where pg_try_advisory_xact_lock(hashtextextended(:lock, 0))
                        on conflict do nothing""")
                        .param("client", client.name())
                        .param("key", kept(question, key))
                        .param("question", question.id().value())
                        .param("fingerprint", key.fingerprint())
                        .param("lock", "intake_message " + client.name() + " " + kept(question, key))
                        .update()
                == 1;
    }

    private QuestionId claimed(Question question, RequestKey key, IntakeClient client) {
        return jdbc.sql("select fingerprint from intake_message where client = :client and key = :key")
                .param("client", client.name())
                .param("key", kept(question, key))
                .query((row, _) -> key.usedFor(question.id(), row.getString("fingerprint")))
                .optional()
                .orElseGet(() -> key.usedFor(null, null));
    }

    private static String kept(Question question, RequestKey key) {
        return question.id() + " " + key.value();
    }
}
