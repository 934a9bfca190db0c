package nl.raakpunt.routing.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.TopicRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the stories of questions and what citizens thought; every method runs inside the caller's transaction. */
@Repository
class StoryStore {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "received_at",
                            "channel",
                            "topic_key",
                            "topic_title",
                            "team_id",
                            "team_name",
                            "due_at",
                            "offered_at",
                            "waiting_since",
                            "agents",
                            "colleagues"),
                    Arrays.stream(Measure.values()).map(Measure::column))
            .toList();
    private static final String SAVE = "insert into insight_question (question_id, " + String.join(", ", COLUMNS)
            + ") values (:question_id, :" + String.join(", :", COLUMNS)
            + ") on conflict (question_id) do update set "
            + COLUMNS.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The story so far, locked until the transaction ends. */
    Optional<Story> lock(UUID question) {
        return jdbc.sql("select * from insight_question where question_id = :id for update")
                .param("id", question)
                .query((row, _) -> story(row))
                .optional();
    }

    /** Makes sure that there is a row to lock; empty until the story is saved. */
    void claim(UUID question) {
        jdbc.sql("""
                insert into insight_question (question_id, received_at, channel) values (:id, now(), 'PHONE')
                on conflict do nothing""").param("id", question).update();
    }

    void save(Story story) {
        TopicRef topic = story.topic();
        TeamRef team = story.team();
        JdbcClient.StatementSpec statement = jdbc.sql(SAVE)
                .param("question_id", story.question())
                .param("received_at", utc(story.receivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("channel", story.channel().name())
                .param("topic_key", topic == null ? null : topic.key(), Types.VARCHAR)
                .param("topic_title", topic == null ? null : topic.title(), Types.VARCHAR)
                .param("team_id", team == null ? null : team.id(), Types.VARCHAR)
                .param("team_name", team == null ? null : team.name(), Types.VARCHAR)
                .param("due_at", utc(story.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("offered_at", utc(story.offeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("waiting_since", utc(story.waitingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("agents", story.agents().marks())
                .param("colleagues", story.colleagues().marks());
        for (Measure measure : Measure.values()) {
            statement.param(measure.column(), story.get(measure));
        }
        statement.update();
    }

    /** Keeps the last mark of a citizen for a question. */
    void rate(UUID question, int mark, Instant at) {
        jdbc.sql("""
                insert into insight_rating (question_id, mark, rated_at) values (:question, :mark, :at)
                on conflict (question_id) do update set mark = excluded.mark, rated_at = excluded.rated_at""")
                .param("question", question)
                .param("mark", mark)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Story story(ResultSet row) throws SQLException {
        Map<Measure, Long> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measures.put(measure, row.getLong(measure.column()));
        }
        String topic = row.getString("topic_key");
        String team = row.getString("team_id");
        return new Story(
                row.getObject("question_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                topic == null ? null : new TopicRef(topic, row.getString("topic_title")),
                team == null ? null : new TeamRef(team, row.getString("team_name")),
                instant(row, "due_at"),
                instant(row, "offered_at"),
                instant(row, "waiting_since"),
                new Group(row.getLong("agents")),
                new Group(row.getLong("colleagues")),
                measures);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
