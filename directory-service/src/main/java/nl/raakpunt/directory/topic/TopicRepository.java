package nl.raakpunt.directory.topic;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads topics and areas from PostgreSQL. */
@Repository
public class TopicRepository {

    private final JdbcClient jdbc;

    TopicRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every topic, by key. */
    public List<Topic> findAll() {
        return jdbc.sql("select * from topic order by key")
                .query(TopicRepository::topic)
                .list();
    }

    /** The topic with this key. */
    public Optional<Topic> findByKey(String key) {
        // PostgreSQL refuses a NUL character in a text, so no key has one.
        return key.indexOf('\0') >= 0
                ? Optional.empty()
                : findByKeys(List.of(key)).stream().findFirst();
    }

    /** The topics with these keys, in no particular order. */
    public List<Topic> findByKeys(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from topic where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(TopicRepository::topic)
                .list();
    }

    /** Every area of the municipality, by key. */
    public List<Area> areas() {
        return jdbc.sql("select * from area order by key")
                .query((row, number) -> new Area(row.getString("key"), row.getString("name"), strings(row, "aliases")))
                .list();
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        String uri = row.getString("uri");
        return new Topic(
                row.getString("key"),
                row.getString("title"),
                uri == null ? null : URI.create(uri),
                row.getString("description"),
                strings(row, "synonyms"),
                strings(row, "example_questions"),
                row.getString("answer"),
                row.getBoolean("territorial"),
                row.getInt("service_level_hours"),
                row.getString("team"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
