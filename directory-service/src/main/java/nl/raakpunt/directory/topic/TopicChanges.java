package nl.raakpunt.directory.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.TopicChange.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who edited what of a topic and when. */
@Repository
class TopicChanges {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;

    TopicChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String topic, PersonId actor, List<Field> fields, Instant at) {
        jdbc.sql("insert into topic_change (topic, at, actor, fields) values (:topic, :at, :actor, :fields)")
                .param("topic", topic)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.value())
                .param("fields", fields.stream().map(Field::name).toArray(String[]::new))
                .update();
    }

    /** The latest of a topic, the last one first. */
    List<TopicChange> of(String topic) {
        return jdbc.sql("""
                        select c.*, p.display_name from topic_change c left join person p on p.id = c.actor
                        where c.topic = :topic order by c.id desc limit :shown
                        """)
                .param("topic", topic)
                .param("shown", SHOWN)
                .query(TopicChanges::change)
                .list();
    }

    private static TopicChange change(ResultSet row, int number) throws SQLException {
        String[] fields = (String[]) row.getArray("fields").getArray();
        return new TopicChange(
                row.getTimestamp("at").toInstant(),
                row.getString("display_name"),
                Arrays.stream(fields).map(Field::valueOf).toList());
    }
}
