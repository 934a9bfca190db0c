package nl.raakpunt.routing.question;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads which questions came in last, for whoever tries something on them. */
@Service
public class RecentQuestions {

    private final JdbcClient jdbc;

    RecentQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest questions with a topic, newest first. */
    public List<RecentQuestion> latest(int limit) {
        return jdbc.sql("""
                        select reference, topic_key, topic_title, snapshot->'area'->>'key' as area, received_at
                        from question where topic_key is not null
                        order by received_at desc, id limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new RecentQuestion(
                        row.getString("reference"),
                        new TopicRef(row.getString("topic_key"), row.getString("topic_title")),
                        row.getString("area"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }
}
