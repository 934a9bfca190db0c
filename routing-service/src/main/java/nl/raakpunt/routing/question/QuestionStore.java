package nl.raakpunt.routing.question;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the log and the question as it is now; every method runs inside the caller's transaction. */
@Repository
class QuestionStore {

    private final JdbcClient jdbc;
    private final DueCommands due;

    QuestionStore(JdbcClient jdbc, DueCommands due) {
        this.jdbc = jdbc;
        this.due = due;
    }

    Optional<Question> find(QuestionId id) {
        return jdbc.sql("select snapshot from question where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(EventJson::readQuestion);
    }

    /** The question, when it concerns this person. */
    Optional<Question> findIfItConcerns(QuestionId id, UUID person) {
        return jdbc.sql("""
                        select snapshot from question where id = :id
                          and exists (select 1 from question_person where question_id = :id and person_id = :person)""")
                .param("id", id.value())
                .param("person", person)
                .query(String.class)
                .optional()
                .map(EventJson::readQuestion);
    }

    Optional<Question> findByReference(String reference) {
        return jdbc.sql("select snapshot from question where reference = upper(:reference)")
                .param("reference", reference)
                .query(String.class)
                .optional()
                .map(EventJson::readQuestion);
    }

    /** Adds events after the given version; a sequence that exists already fails on the key of the log. */
    void append(QuestionId id, long version, List<Event> events) {
        long sequence = version;
        for (Event event : events) {
            Colleague by = event.by();
            jdbc.sql("""
                    insert into question_event (question_id, sequence, type, at, by_person, payload)
                    values (:id, :sequence, :type, :at, :by, cast(:payload as jsonb))""")
                    .param("id", id.value())
                    .param("sequence", ++sequence)
                    .param("type", EventJson.type(event))
                    .param("at", utc(event.at()))
                    .param("by", by == null ? null : by.id(), Types.OTHER)
                    .param("payload", EventJson.write(event))
                    .update();
        }
    }

    void insert(Question question) {
        write("""
                insert into question (id, reference, version, state, owner_id, owner_name, offered_to_id, offered_to_name,
                  respond_before, received_at, answer_before, changed_at, topic_key, topic_title, area, text, helpers, next_due, escalate_at, snapshot)
                values (:id, :reference, :version, :state, :owner, :ownerName, :offeredTo, :offeredName,
                  :respondBefore, :receivedAt, :answerBefore, :changedAt, :topic, :topicTitle, :area, :text,
                  :helpers, :nextDue, :escalateAt, cast(:snapshot as jsonb))""", question, question.receivedAt()).update();
    }

    /** True when the question still had the version it was read with. */
    boolean update(Question question, long readVersion, Instant changedAt) {
        return write("""
                update question set version = :version, state = :state, owner_id = :owner, owner_name = :ownerName,
                  offered_to_id = :offeredTo, offered_to_name = :offeredName, respond_before = :respondBefore,
                  answer_before = :answerBefore, changed_at = :changedAt, topic_key = :topic, topic_title = :topicTitle,
                  helpers = :helpers, next_due = :nextDue, escalate_at = :escalateAt,
                  snapshot = cast(:snapshot as jsonb)
                where id = :id and version = :readVersion""", question, changedAt).param("readVersion", readVersion).update() == 1;
    }

    /** Remembers with whom the question concerns whether it is finished; a question that is opened again is not. */
    void finished(QuestionId id, @Nullable Instant at) {
        jdbc.sql("update question_person set finished_at = :at where question_id = :id")
                .param("at", at == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    /**
     * Remembers whom the question concerns.
     *
     * @param people each with whether they set it out
     */
    void concerns(QuestionId id, Map<UUID, Boolean> people) {
        jdbc.sql("""
                insert into question_person (question_id, person_id, set_out)
                select :id, person, set_out from unnest(cast(:people as uuid[]), cast(:setOut as boolean[])) as concerned (person, set_out)
                on conflict (question_id, person_id) do update set set_out = question_person.set_out or excluded.set_out""")
                .param("id", id.value())
                .param("people", people.keySet().toArray(UUID[]::new))
                .param("setOut", people.values().toArray(Boolean[]::new))
                .update();
    }

    boolean concerns(QuestionId id, UUID person) {
        return jdbc.sql("select exists (select 1 from question_person where question_id = :id and person_id = :person)")
                .param("id", id.value())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Claims the key, waiting for another transaction with the same key; false when it was used before. */
    boolean claim(UUID person, String key, QuestionId id) {
        return jdbc.sql("""
                        insert into question_receipt (person_id, key, question_id) values (:person, :key, :id)
                        on conflict do nothing""")
                        .param("person", person)
                        .param("key", key)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    QuestionId claimed(UUID person, String key) {
        return new QuestionId(
                jdbc.sql("select question_id from question_receipt where person_id = :person and key = :key")
                        .param("person", person)
                        .param("key", key)
                        .query(UUID.class)
                        .single());
    }

    /** The same without waiting; false too when another transaction has the key in hand. */
    boolean claim(UUID person, RequestKey key, QuestionId id) {
        return jdbc.sql("""
                        insert into question_receipt (person_id, key, question_id, fingerprint)
                        select :person, :key, :id, :fingerprint
                        where pg_try_advisory_xact_lock(hashtextextended(:lock, 0))
                        on conflict do nothing""")
                        .param("person", person)
                        .param("key", key.value())
                        .param("id", id.value())
                        .param("fingerprint", key.fingerprint())
                        .param("lock", "question_receipt " + person + " " + key.value())
                        .update()
                == 1;
    }

    QuestionId claimed(UUID person, RequestKey key) {
        return jdbc.sql(
                        "select question_id, fingerprint from question_receipt where person_id = :person and key = :key")
                .param("person", person)
                .param("key", key.value())
                .query((row, _) -> key.usedFor(
                        new QuestionId(row.getObject("question_id", UUID.class)), row.getString("fingerprint")))
                .optional()
                .orElseGet(() -> key.usedFor(null, null));
    }

    /** Questions the clock must see to, without these. */
    List<QuestionId> due(Instant now, int limit, Set<QuestionId> without) {
        return jdbc.sql("""
                        select id from question where next_due <= :now and id <> all (:without)
                        order by next_due limit :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .param("without", without.stream().map(QuestionId::value).toArray(UUID[]::new))
                .query((row, _) -> new QuestionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** True when the clock must see to it and no other instance has it in hand; it is locked then. */
    boolean lockDue(QuestionId id, Instant now) {
        return jdbc.sql("select id from question where id = :id and next_due <= :now for update skip locked")
                .param("id", id.value())
                .param("now", utc(now))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Open questions with a promise in this period of which the citizen was not told that it is late, locked. */
    List<Question> lockPromises(Instant from, Instant until, int limit) {
        return jdbc.sql("""
                        select snapshot from question
                        where state in ('RECEIVED', 'OFFERED', 'OWNED') and told_late_of is distinct from answer_before
                          and answer_before >= :from and answer_before < :until
                        order by answer_before limit :limit for update skip locked""")
                .param("from", utc(from))
                .param("until", utc(until))
                .param("limit", limit)
                .query((row, _) -> EventJson.readQuestion(row.getString("snapshot")))
                .list();
    }

    /** Nothing was due after all, for example because the office hours changed: look again when something is. */
    void reschedule(Question question) {
        jdbc.sql("update question set next_due = :nextDue where id = :id")
                .param(
                        "nextDue",
                        due.next(question).map(QuestionStore::utc).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", question.id().value())
                .update();
    }

    /** Questions to escalate, not due again before the given moment unless something happens to them. */
    List<Question> claimEscalations(Instant now, Instant until, int limit) {
        return jdbc.sql("""
                        update question set escalate_at = :until where id in (
                          select id from question where escalate_at <= :now
                          order by escalate_at limit :limit for update skip locked)
                        returning snapshot""")
                .param("now", utc(now))
                .param("until", utc(until))
                .param("limit", limit)
                .query((row, _) -> EventJson.readQuestion(row.getString("snapshot")))
                .list();
    }

    private JdbcClient.StatementSpec write(String sql, Question question, Instant changedAt) {
        PendingOffer offer = question.offer();
        TopicRef topic = question.topic();
        return jdbc.sql(sql)
                .param("id", question.id().value())
                .param("reference", question.reference())
                .param("version", question.version())
                .param("state", question.state().name())
                .param("owner", question.owner().id())
                .param("ownerName", question.owner().displayName())
                .param("offeredTo", offer == null ? null : offer.to().id(), Types.OTHER)
                .param("offeredName", offer == null ? null : offer.to().displayName(), Types.VARCHAR)
                .param(
                        "respondBefore",
                        offer == null ? null : utc(offer.respondBefore()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("receivedAt", utc(question.receivedAt()))
                .param("answerBefore", utc(question.promise().answerBefore()))
                .param("changedAt", utc(changedAt))
                .param("topic", topic == null ? null : topic.key(), Types.VARCHAR)
                .param("topicTitle", topic == null ? null : topic.title(), Types.VARCHAR)
                .param("area", question.area() == null ? null : question.area().name(), Types.VARCHAR)
                .param("text", question.text())
                .param("helpers", helpers(question))
                .param(
                        "nextDue",
                        due.next(question).map(QuestionStore::utc).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "escalateAt",
                        DueCommands.escalateAt(question).map(QuestionStore::utc).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("snapshot", EventJson.write(question));
    }

    private static UUID[] helpers(Question question) {
        return question.help().stream().map(request -> request.to().id()).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
