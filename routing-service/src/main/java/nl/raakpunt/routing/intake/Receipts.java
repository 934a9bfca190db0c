package nl.raakpunt.routing.intake;

import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what came in from where, so that nothing becomes two questions. */
@Repository
public class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The question that was taken with this receipt. */
    Optional<QuestionId> question(Receipt receipt) {
        return jdbc.sql("""
                        select question_id from intake_receipt
                        where source = :source and key = :key and question_id is not null""")
                .param("source", receipt.source())
                .param("key", receipt.key())
                .query(UUID.class)
                .optional()
                .map(QuestionId::new);
    }

    /** Where a question came from; empty when an agent took it. */
    public Optional<String> source(QuestionId question) {
        return jdbc.sql("select source from intake_receipt where question_id = :id")
                .param("id", question.value())
                .query(String.class)
                .optional();
    }

    /** Waits for another transaction with the same receipt; false when it was used before. */
    boolean claim(Receipt receipt) {
        return jdbc.sql("insert into intake_receipt (source, key) values (:source, :key) on conflict do nothing")
                        .param("source", receipt.source())
                        .param("key", receipt.key())
                        .update()
                == 1;
    }

    void keep(Receipt receipt, QuestionId question) {
        jdbc.sql("update intake_receipt set question_id = :id where source = :source and key = :key")
                .param("id", question.value())
                .param("source", receipt.source())
                .param("key", receipt.key())
                .update();
    }
}
