package nl.raakpunt.routing.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database holds of questions, read without any code of the product. */
final class Ledger {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        // The product never asks for the messages of one question; this test does after every step.
        jdbc.sql("create index if not exists outbox_by_question_for_test on outbox_message (question_id, position)")
                .update();
    }

    /** A message that was written down. */
    record Written(long position, Told told) {}

    /** A line of the audit log about a change. */
    record Audited(String action, @Nullable UUID person, long version) {}

    /** A question as it is, with what is new since a version and a position in the outbox. */
    record Entry(
            long version,
            String state,
            UUID owner,
            @Nullable UUID offeredTo,
            @Nullable Instant respondBefore,
            Instant answerBefore,
            @Nullable Instant nextDue,
            @Nullable Instant escalateAt,
            Set<UUID> helpers,
            JsonNode snapshot,
            String print,
            List<Happened> events,
            List<Written> messages,
            List<Audited> audited) {}

    Entry read(UUID question, long knownVersion, long knownPosition) {
        return jdbc.sql("""
                        select q.*, md5(q::text) as print,
                          (select coalesce(json_agg(json_build_object(
                              'sequence', e.sequence, 'type', e.type, 'by', e.by_person, 'facts', e.payload)
                              order by e.sequence), '[]') from question_event e
                            where e.question_id = q.id and e.sequence > :version) as events,
                          (select coalesce(json_agg(json_build_object(
                              'position', m.position, 'channel', m.channel, 'kind', m.kind, 'recipient', m.recipient_id)
                              order by m.position), '[]') from outbox_message m
                            where m.question_id = q.id and m.position > :position
                              and m.channel in ('mail', 'citizen-mail')) as messages,
                          (select coalesce(json_agg(json_build_object(
                              'action', a.action, 'person', a.person_id, 'version', a.version) order by a.id), '[]')
                            from audit_log a where a.question_id = q.id and a.version > :version
                              and a.action <> 'view') as audited
                        from question q where q.id = :id""")
                .param("id", question)
                .param("version", knownVersion)
                .param("position", knownPosition)
                .query((row, _) -> entry(row))
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("version"),
                row.getString("state"),
                row.getObject("owner_id", UUID.class),
                row.getObject("offered_to_id", UUID.class),
                instant(row, "respond_before"),
                row.getObject("answer_before", OffsetDateTime.class).toInstant(),
                instant(row, "next_due"),
                instant(row, "escalate_at"),
                new HashSet<>(Arrays.asList((UUID[]) row.getArray("helpers").getArray())),
                JSON.readTree(row.getString("snapshot")),
                row.getString("print"),
                events(JSON.readTree(row.getString("events"))),
                messages(JSON.readTree(row.getString("messages"))),
                audited(JSON.readTree(row.getString("audited"))));
    }

    private static List<Happened> events(JsonNode rows) {
        List<Happened> events = new ArrayList<>();
        rows.forEach(row -> events.add(new Happened(
                row.path("sequence").asLong(), row.path("type").asString(), uuid(row.path("by")), row.path("facts"))));
        return events;
    }

    private static List<Written> messages(JsonNode rows) {
        List<Written> messages = new ArrayList<>();
        rows.forEach(row -> messages.add(new Written(
                row.path("position").asLong(),
                new Told(
                        row.path("channel").asString(),
                        row.path("kind").asString(),
                        UUID.fromString(row.path("recipient").asString())))));
        return messages;
    }

    private static List<Audited> audited(JsonNode rows) {
        List<Audited> audited = new ArrayList<>();
        rows.forEach(row -> audited.add(new Audited(
                row.path("action").asString(),
                uuid(row.path("person")),
                row.path("version").asLong())));
        return audited;
    }

    private static @Nullable UUID uuid(JsonNode node) {
        return node.isNull() ? null : UUID.fromString(node.asString());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** How many questions there are. */
    long questions() {
        return jdbc.sql("select count(*) from question").query(Long.class).single();
    }

    /** The question that was split off last. */
    UUID lastPart(UUID question) {
        return jdbc.sql("""
                        select q.id from question_event e join question q on q.reference = e.payload ->> 'intoReference'
                        where e.question_id = :id and e.type = 'split-off' order by e.sequence desc limit 1""").param("id", question).query(UUID.class).single();
    }

    /** Versions of these questions. */
    Map<UUID, Long> versions(Collection<UUID> questions) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.sql("select id, version from question where id = any (:ids)")
                .param("ids", questions.toArray(UUID[]::new))
                .query(rows -> {
                    versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                });
        return versions;
    }

    /** Of these questions the ones that are not finished and that nothing looks at in the future. */
    List<UUID> deadEnds(Collection<UUID> questions, Instant now) {
        return jdbc.sql("""
                        select id from question where id = any (:ids) and state <> 'CLOSED'
                          and coalesce(least(next_due, escalate_at) <= :now, true)""")
                .param("ids", questions.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What must be zero over the whole database, by what it counts. */
    Map<String, Long> faults() {
        Map<String, Long> faults = new HashMap<>();
        Map.of(
                        "logs with gaps or another length than the version", """
                        select count(*) from (select q.id from question q left join question_event e on e.question_id = q.id
                          group by q.id having count(*) <> q.version or max(e.sequence) <> q.version or min(e.sequence) <> 1) as gaps""",
                        "finished, and not so for who set it out", """
                        select count(*) from question_person p join question q on q.id = p.question_id
                          where p.set_out and (q.state = 'CLOSED') <> (p.finished_at is not null)""",
                        "events that are not audited exactly once", """
                        select count(*) from (select e.question_id from question_event e
                          left join audit_log a on a.question_id = e.question_id and a.version = e.sequence and a.action = e.type
                            and a.person_id is not distinct from e.by_person
                          group by e.question_id, e.sequence having count(a.id) <> 1) as missing""",
                        "finished without an answer", """
                        select count(*) from question where state in ('ANSWERED', 'CLOSED')
                          and coalesce(snapshot ->> 'answer', '') = '' and snapshot ->> 'mergedInto' is null""",
                        "open with nothing that happens next", """
                        select count(*) from question where state <> 'CLOSED' and next_due is null and escalate_at is null""",
                        "offered to its owner", "select count(*) from question where offered_to_id = owner_id",
                        "its owner asked for help", "select count(*) from question where owner_id = any (helpers)",
                        "kept a BSN", """
                        select (select count(*) from question_event where payload::text like '%%%1$s%%')
                          + (select count(*) from question where snapshot::text like '%%%1$s%%' or text like '%%%1$s%%')
                          + (select count(*) from outbox_message where payload::text like '%%%1$s%%')""".formatted(RandomLife.BSN),
                        "told colleagues what a citizen said", """
                        select count(*) from outbox_message where channel = 'mail' and payload::text like '%%%s%%'""".formatted(RandomLife.PRIVATE),
                        "figures that do not know a question", """
                        select count(*) from question q where not exists
                          (select 1 from insight_question i where i.question_id = q.id)""")
                .forEach((fault, sql) ->
                        faults.put(fault, jdbc.sql(sql).query(Long.class).single()));
        faults.values().removeIf(count -> count == 0);
        return faults;
    }

    /** A print of every question that is finished, to see that nothing touches them any more. */
    Map<UUID, String> prints(Collection<UUID> questions) {
        Map<UUID, String> prints = new HashMap<>();
        jdbc.sql("select id, md5(q::text) from question q where id = any (:ids)")
                .param("ids", questions.toArray(UUID[]::new))
                .query(rows -> {
                    prints.put(rows.getObject(1, UUID.class), rows.getString(2));
                });
        return prints;
    }

    /** Whom a question concerns. */
    Set<UUID> concerned(UUID question) {
        return new HashSet<>(jdbc.sql("select person_id from question_person where question_id = :id")
                .param("id", question)
                .query(UUID.class)
                .list());
    }
}
