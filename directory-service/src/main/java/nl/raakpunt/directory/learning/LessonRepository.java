package nl.raakpunt.directory.learning;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.raakpunt.directory.database.RoundTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps lessons in PostgreSQL; what it is given holds no personal data any more. */
@Repository
class LessonRepository implements Lessons, EarlierQuestions {

    /** Of "kunt u mij helpen" there is no end; what is newest says what it is about now. */
    private static final int MOST_OF_A_WORDING = 1_000;

    /** Reads what was said in these words once, by their index, and compares within that. */
    static final String KNOWN = """
            with told as (
                select id, topic, at, is_right from lesson
                where wording = :wording and is_right is not null
                order by at desc limit :most),
            wrong as (
                select topic, max(at) as last from told where not is_right group by topic),
            valid as (
                select told.id, told.topic, told.at from told left join wrong using (topic)
                where told.is_right and (wrong.last is null or wrong.last <= told.at))
            select topic, (select count(distinct topic) = 1 from valid) as unanimous
            from valid order by at desc, id limit 1
            """;

    private final JdbcClient jdbc;

    LessonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when a lesson with this id was kept before. */
    boolean add(Happening happening, String question, String wording) {
        Happening.Reason reason = happening.reason();
        return jdbc.sql("""
                        insert into lesson (id, kind, reason, topic, question, wording, is_right, at)
                        values (:id, :kind, :reason, :topic, :question, :wording, :right, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", happening.id())
                        .param("kind", happening.kind().name())
                        .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
                        .param("topic", happening.topic(), Types.VARCHAR)
                        .param("question", question)
                        .param("wording", wording)
                        .param("right", happening.right(), Types.BOOLEAN)
                        .param("at", happening.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** In the transaction that changed lessons. */
    void changed() {
        jdbc.sql("update lesson_version set version = version + 1").update();
    }

    int removeBefore(Instant at) {
        return jdbc.sql("delete from lesson where at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest question in this wording that was finished and not put right since, and whether others agree. */
    List<KnownWording.Known> known(String wording) {
        return jdbc.sql(KNOWN)
                .param("wording", wording)
                .param("most", MOST_OF_A_WORDING)
                .query((row, number) -> new KnownWording.Known(row.getString("topic"), row.getBoolean("unanimous")))
                .list();
    }

    @Override
    public List<Lesson> newest(int perTopic) {
        return jdbc.sql("""
                        select newest.topic, newest.question, newest.is_right
                        from (select distinct topic from lesson where is_right is not null) taught
                        cross join lateral (
                            select topic, question, is_right, at, id from lesson
                            where topic = taught.topic and is_right is not null
                            order by at desc, id limit :most) newest
                        order by newest.at desc, newest.id
                        """)
                .param("most", perTopic)
                .query((row, number) ->
                        new Lesson(row.getString("topic"), row.getString("question"), row.getBoolean("is_right")))
                .list();
    }

    @Override
    public long version() {
        return jdbc.sql("select version from lesson_version").query(Long.class).single();
    }

    @Override
    public Supplier<Map<String, Integer>> finished(Collection<String> topics, RoundTrip trip) {
        return trip.ask(
                "select topic, count(*) as n from lesson where topic = any(?) and is_right group by topic",
                rows -> {
                    Map<String, Integer> finished = new HashMap<>();
                    while (rows.next()) {
                        finished.put(rows.getString("topic"), rows.getInt("n"));
                    }
                    return finished;
                },
                (Object) topics.toArray(String[]::new));
    }
}
