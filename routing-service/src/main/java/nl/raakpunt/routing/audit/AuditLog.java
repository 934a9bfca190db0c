package nl.raakpunt.routing.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who saw or changed what; only inside a transaction, so that nothing happens that is not logged. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds one line.
     *
     * @param person who did it; {@code null} when the clock did
     * @param action what was done, for example {@code view} or {@code accepted}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Instant at, @Nullable UUID person, String action, UUID question, long version) {
        jdbc.sql("""
                insert into audit_log (at, person_id, action, question_id, version)
                values (:at, :person, :action, :question, :version)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person, Types.OTHER)
                .param("action", action)
                .param("question", question)
                .param("version", version)
                .update();
    }

    /**
     * Adds one line about something that is not a question.
     *
     * @param subject what it was done to, for example {@code run/} and an id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAbout(Instant at, UUID person, String action, String subject) {
        jdbc.sql("""
                insert into audit_log (at, person_id, action, subject)
                values (:at, :person, :action, :subject)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("action", action)
                .param("subject", subject)
                .update();
    }
}
