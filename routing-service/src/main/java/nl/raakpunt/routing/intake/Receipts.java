package nl.raakpunt.routing.intake;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what came in from where, so that nothing becomes two questions. */
@Repository
public class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The question that was taken with this receipt; a program hears when it was taken with another request. */
    Optional<QuestionId> question(Receipt receipt) {
        return jdbc.sql("""
                        select question_id, fingerprint from intake_receipt
                        where source = :source and key = :key and question_id is not null""")
                .param("source", receipt.source())
                .param("key", receipt.key())
                .query((row, _) -> new Kept(
                        new QuestionId(row.getObject("question_id", UUID.class)), row.getString("fingerprint")))
                .optional()
                .map(kept -> kept.checked(receipt.request()));
    }

    private record Kept(QuestionId question, @Nullable String fingerprint) {

        QuestionId checked(@Nullable RequestKey request) {
            return request == null ? question : request.usedFor(question, fingerprint);
        }
    }

    /** Where a question came from; empty when an agent took it. */
    public Optional<String> source(QuestionId question) {
        return jdbc.sql("select source from intake_receipt where question_id = :id")
                .param("id", question.value())
                .query(String.class)
                .optional();
    }

    /** Waits for another transaction with the same receipt, but not for that of a program; false when it was used before. */
    boolean claim(Receipt receipt) {
        RequestKey request = receipt.request();
        return jdbc.sql("""
                        insert into intake_receipt (source, key, fingerprint) select :source, :key, :fingerprint
                        where not :program or pg_try_advisory_xact_lock(hashtextextended(:lock, 0))
                        on conflict do nothing""")
                        .param("source", receipt.source())
                        .param("key", receipt.key())
                        .param("fingerprint", request == null ? null : request.fingerprint(), Types.VARCHAR)
                        .param("program", request != null)
                        .param("lock", "intake_receipt " + receipt.source() + " " + receipt.key())
                        .update()
                == 1;
    }

    /** The question of whoever claimed this before; a program hears when that is still at work. */
    QuestionId claimed(Receipt receipt) {
        RequestKey request = receipt.request();
        Optional<QuestionId> question = question(receipt);
        return request == null ? question.orElseThrow() : request.usedFor(question.orElse(null), null);
    }

    void keep(Receipt receipt, QuestionId question) {
        jdbc.sql("update intake_receipt set question_id = :id where source = :source and key = :key")
                .param("id", question.value())
                .param("source", receipt.source())
                .param("key", receipt.key())
                .update();
    }
}
