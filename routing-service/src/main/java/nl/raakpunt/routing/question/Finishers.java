package nl.raakpunt.routing.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who finished the questions of a topic, to hold that against who is recorded as its owner; not to be shown. */
@Repository
public class Finishers {

    private final JdbcClient jdbc;

    Finishers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Questions of a topic that one person finished, and the last time that was. */
    public record Finished(TopicRef topic, UUID by, long questions, Instant last) {}

    /** Since then; what an agent answered at once says nothing of who knows the topic best. */
    public List<Finished> since(Instant from) {
        return jdbc.sql("""
                        select q.topic_key, max(q.topic_title) as title, q.owner_id, count(*) as questions,
                          max(q.changed_at) as last
                        from question q
                        where q.state in ('ANSWERED', 'CLOSED') and q.topic_key is not null and q.changed_at >= :from
                          and not exists (select from question_person p
                            where p.question_id = q.id and p.person_id = q.owner_id and p.set_out)
                        group by q.topic_key, q.owner_id""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(Finishers::finished)
                .list();
    }

    private static Finished finished(ResultSet row, int number) throws SQLException {
        return new Finished(
                new TopicRef(row.getString("topic_key"), row.getString("title")),
                row.getObject("owner_id", UUID.class),
                row.getLong("questions"),
                row.getTimestamp("last").toInstant());
    }
}
