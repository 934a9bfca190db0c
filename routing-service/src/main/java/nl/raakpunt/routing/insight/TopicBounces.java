package nl.raakpunt.routing.insight;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.raakpunt.routing.question.TopicRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts per topic how often an offer came back because it was for somebody else; never who gave it back. */
@Repository
public class TopicBounces {

    private final JdbcClient jdbc;

    TopicBounces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of the questions of one topic.
     *
     * @param offers     how often one was offered
     * @param notMine    how often it came back as the wrong topic or the wrong person
     * @param nobodyLeft how many of them nobody was left for
     */
    public record Bounces(TopicRef topic, long offers, long notMine, long nobodyLeft, Instant last) {}

    /** Topics of which something came back since then, most first. */
    public List<Bounces> since(Instant from) {
        return jdbc.sql("""
                        select topic_key, max(topic_title) as title, sum(offers) as offers,
                          sum(declined_wrong_topic + declined_wrong_person) as not_mine, sum(nobody_left) as nobody,
                          max(received_at) filter (where declined_wrong_topic + declined_wrong_person + nobody_left > 0) as last
                        from insight_question
                        where topic_key is not null and received_at >= :from
                        group by topic_key
                        having sum(declined_wrong_topic + declined_wrong_person + nobody_left) > 0
                        order by not_mine desc, topic_key""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Bounces(
                        new TopicRef(row.getString("topic_key"), row.getString("title")),
                        row.getLong("offers"),
                        row.getLong("not_mine"),
                        row.getLong("nobody"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }
}
