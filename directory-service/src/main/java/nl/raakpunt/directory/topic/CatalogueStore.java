package nl.raakpunt.directory.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes topics, areas and responsibilities. */
@Component
class CatalogueStore {

    private static final int BATCH = 500;
    private static final long IMPORTS = 0x52414B50494D504FL;

    private final JdbcTemplate jdbc;

    CatalogueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes another import wait until this transaction ends, so that two never mix. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, IMPORTS);
    }

    void saveAreas(Collection<Area> areas) {
        jdbc.batchUpdate("""
                insert into area (key, name, aliases) values (?, ?, ?)
                on conflict (key) do update set name = excluded.name, aliases = excluded.aliases
                """, areas, BATCH, (row, area) -> {
            row.setString(1, area.key());
            row.setString(2, area.name());
            row.setArray(
                    3, row.getConnection().createArrayOf("text", area.aliases().toArray()));
        });
    }

    void saveTopics(Collection<Topic> topics) {
        jdbc.batchUpdate("""
                insert into topic (key, title, uri, description, synonyms, example_questions, answer, territorial,
                    service_level_hours, team, imported)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set title = excluded.title, uri = excluded.uri,
                    description = excluded.description, synonyms = excluded.synonyms,
                    example_questions = excluded.example_questions, answer = excluded.answer,
                    territorial = excluded.territorial, service_level_hours = excluded.service_level_hours,
                    team = excluded.team, imported = excluded.imported
                """, topics, BATCH, (row, topic) -> {
            row.setString(1, topic.key());
            row.setString(2, topic.title());
            row.setString(3, topic.uri() == null ? null : topic.uri().toString());
            row.setString(4, topic.description());
            row.setArray(
                    5,
                    row.getConnection().createArrayOf("text", topic.synonyms().toArray()));
            row.setArray(
                    6,
                    row.getConnection()
                            .createArrayOf("text", topic.exampleQuestions().toArray()));
            row.setString(7, topic.answer());
            row.setBoolean(8, topic.territorial());
            row.setInt(9, topic.serviceLevelHours());
            row.setString(10, topic.team());
            row.setString(11, TopicDigest.of(topic));
        });
    }

    /** What the last file said of each topic, as a digest. */
    Map<String, String> imported() {
        return digests("imported");
    }

    /** What the last file said of who is responsible for each topic, as a digest. */
    Map<String, String> importedParts() {
        return digests("imported_parts");
    }

    private Map<String, String> digests(String column) {
        Map<String, String> digests = new HashMap<>();
        jdbc.query("select key, " + column + " from topic where " + column + " is not null", row -> {
            digests.put(row.getString(1), row.getString(2));
        });
        return digests;
    }

    /** Notes what a file says of who is responsible for these topics. */
    void markParts(Map<String, String> digests) {
        jdbc.batchUpdate(
                "update topic set imported_parts = ? where key = ?", digests.entrySet(), BATCH, (row, topic) -> {
                    row.setString(1, topic.getValue());
                    row.setString(2, topic.getKey());
                });
    }

    /** Writes what somebody edited; what was there before is taken for what a file said when no file is known. */
    void edit(Topic topic, Topic before, List<Responsibility> partsBefore) {
        jdbc.update(
                """
                update topic set title = ?, synonyms = ?, example_questions = ?, answer = ?, service_level_hours = ?,
                    imported = coalesce(imported, ?), imported_parts = coalesce(imported_parts, ?)
                where key = ?
                """,
                topic.title(),
                topic.synonyms().toArray(String[]::new),
                topic.exampleQuestions().toArray(String[]::new),
                topic.answer(),
                topic.serviceLevelHours(),
                TopicDigest.of(before),
                TopicDigest.of(partsBefore),
                topic.key());
    }

    void replaceResponsibilities(Collection<String> topics, List<Responsibility> parts) {
        jdbc.batchUpdate(
                "delete from responsibility where topic = ?", topics, BATCH, (row, topic) -> row.setString(1, topic));
        jdbc.batchUpdate(
                "insert into responsibility (topic, person, role, area) values (?, ?, ?, ?)",
                parts,
                BATCH,
                (row, part) -> {
                    row.setString(1, part.topic());
                    row.setObject(2, part.person().value());
                    row.setString(3, part.role().name());
                    row.setString(4, part.area());
                });
    }
}
