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
    }

    /**
     * A message that was written down.
     *
     * @param addressed whether it is on its way, or kept for the record because there is no address
     */
    record Written(long position, Told told, boolean addressed) {}

    /** Somebody whom a question concerns. */
    record Concerned(UUID person, boolean setOut, @Nullable Instant finishedAt) {}

    /** A question at a glance; anything that changes in its row changes the print. */
    record Glance(
            long version,
            @Nullable Instant nextDue,
            @Nullable Instant escalateAt,
            String print) {}

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
            String history,
            List<Concerned> concerned,
            List<Happened> events,
            List<Written> messages,
            List<Audited> audited) {}

    Entry read(UUID question, long knownVersion, long knownPosition) {
        return jdbc.sql("""
                        select q.*, md5(q::text) as print,
                          (select coalesce(json_agg(json_build_object(
                              'sequence', e.sequence, 'type', e.type, 'by', e.by_person, 'facts', e.payload,
                              'print', md5(e::text)) order by e.sequence), '[]') from question_event e
                            where e.question_id = q.id and e.sequence > :version) as events,
                          (select md5(string_agg(md5(e::text), '' order by e.sequence)) from question_event e
                            where e.question_id = q.id) as history,
                          (select json_agg(json_build_object('person', p.person_id, 'set_out', p.set_out,
                              'finished_at', p.finished_at)) from question_person p
                            where p.question_id = q.id) as concerned,
                          (select coalesce(json_agg(json_build_object(
                              'position', m.position, 'channel', m.channel, 'kind', m.kind, 'recipient', m.recipient_id,
                              'status', m.status, 'facts', m.payload)
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
                row.getString("history"),
                concerned(JSON.readTree(row.getString("concerned"))),
                events(JSON.readTree(row.getString("events"))),
                messages(JSON.readTree(row.getString("messages"))),
                audited(JSON.readTree(row.getString("audited"))));
    }

    private static List<Happened> events(JsonNode rows) {
        List<Happened> events = new ArrayList<>();
        rows.forEach(row -> events.add(new Happened(
                row.path("sequence").asLong(),
                row.path("type").asString(),
                uuid(row.path("by")),
                row.path("facts"),
                row.path("print").asString())));
        return events;
    }

    private static List<Written> messages(JsonNode rows) {
        List<Written> messages = new ArrayList<>();
        rows.forEach(row -> messages.add(new Written(
                row.path("position").asLong(),
                told(row, row.path("facts")),
                !row.path("status").asString().equals("NO_ADDRESS"))));
        return messages;
    }

    private static Told told(JsonNode row, JsonNode facts) {
        String number = row.path("channel").asString().equals("mail") ? "help" : "sequence";
        return new Told(
                row.path("channel").asString(),
                row.path("kind").asString(),
                UUID.fromString(row.path("recipient").asString()),
                moment(facts.path("answerBefore")),
                moment(facts.path("respondBefore")),
                facts.path(number).asLong(0),
                facts.path("callerWaits").asBoolean(false));
    }

    private static List<Concerned> concerned(JsonNode rows) {
        List<Concerned> concerned = new ArrayList<>();
        rows.forEach(row -> concerned.add(new Concerned(
                UUID.fromString(row.path("person").asString()),
                row.path("set_out").asBoolean(),
                moment(row.path("finished_at")))));
        return concerned;
    }

    private static @Nullable Instant moment(JsonNode node) {
        String text = node.asString("");
        return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
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

    /** These questions at a glance. */
    Map<UUID, Glance> glance(Collection<UUID> questions) {
        Map<UUID, Glance> glances = new HashMap<>();
        jdbc.sql(
                        "select id, version, next_due, escalate_at, md5(q::text) as print from question q where id = any (:ids)")
                .param("ids", questions.toArray(UUID[]::new))
                .query(row -> {
                    Glance glance = new Glance(
                            row.getLong("version"),
                            instant(row, "next_due"),
                            instant(row, "escalate_at"),
                            row.getString("print"));
                    glances.put(row.getObject("id", UUID.class), glance);
                });
        return glances;
    }

    /** How often it was recorded that somebody saw a question. */
    long views(UUID question, UUID viewer) {
        return jdbc.sql("""
                        select count(*) from audit_log
                        where question_id = :id and person_id = :viewer and action = 'view'""")
                .param("id", question)
                .param("viewer", viewer)
                .query(Long.class)
                .single();
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
}
