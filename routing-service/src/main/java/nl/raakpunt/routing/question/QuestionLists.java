package nl.raakpunt.routing.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the lists of questions from the rows of now, and the history from the log. */
@Service
class QuestionLists implements QuestionOverview {

    private static final String SUMMARY = """
            select q.id, q.reference, left(q.text, 160) as excerpt, q.topic_key, q.topic_title, q.area, q.state,
              q.owner_id, q.owner_name, q.offered_to_id, q.offered_to_name, q.respond_before, q.received_at,
              q.answer_before, q.changed_at, q.version,
              case when q.state = 'ANSWERED' then q.next_due end as closes_at,
              case when q.state = 'ANSWERED' then (select max(e.at) from question_event e
                where e.question_id = q.id and e.type = 'answered') end as answered_at,
              case when q.helpers <> '{}' then q.snapshot -> 'help' end as help,
              nullif(q.snapshot -> 'escalation', 'null') as search,
              case when q.snapshot #>> '{escalation,cause}' = 'DECLINED' then (select e.payload from question_event e
                where e.question_id = q.id and e.type = 'declined' order by e.sequence desc limit 1) end as declined,
              case when q.state = 'OFFERED' and q.snapshot #>> '{offer,call}' = 'CALLER_WAITS'
                then cast(q.snapshot #>> '{offer,offeredAt}' as timestamptz) end as caller_since
            from question q
            """;
    private static final Duration FINISHED_STAYS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Clock clock;

    QuestionLists(JdbcClient jdbc, Questions questions, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public List<QuestionSummary> ownedBy(UUID person) {
        return list("where q.owner_id = :person and q.state <> 'CLOSED' order by q.answer_before, q.id", person);
    }

    @Override
    public List<QuestionSummary> ownedBy(Collection<UUID> people) {
        return jdbc.sql(
                        SUMMARY
                                + "where q.owner_id = any (:people) and q.state <> 'CLOSED' order by q.answer_before, q.id limit 500")
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> summary(row, null))
                .list();
    }

    @Override
    public List<QuestionSummary> offeredTo(UUID person) {
        return list("where q.offered_to_id = :person and q.state = 'OFFERED' order by q.respond_before, q.id", person);
    }

    @Override
    public List<QuestionSummary> helpAskedOf(UUID person) {
        return list(
                "where q.helpers <> '{}' and q.helpers @> array[:person] and q.state <> 'CLOSED' order by q.answer_before, q.id",
                person);
    }

    @Override
    public List<QuestionSummary> setOutBy(UUID person) {
        return list("""
                join question_person p on p.question_id = q.id and p.person_id = :person and p.set_out
                where (p.finished_at is null and q.owner_id <> :person) or p.finished_at > :since
                order by q.changed_at desc, q.id""", person);
    }

    @Override
    public Map<UUID, Integer> openQuestions(Collection<UUID> people) {
        Map<UUID, Integer> open = new HashMap<>();
        people.forEach(person -> open.put(person, 0));
        if (!open.isEmpty()) {
            jdbc.sql("""
                    select owner_id, count(*) as open from question
                    where owner_id = any (:people) and state in ('RECEIVED', 'OFFERED', 'OWNED', 'WAITING') group by owner_id""").param("people", open.keySet().toArray(UUID[]::new)).query(rows -> {
                open.put(rows.getObject("owner_id", UUID.class), rows.getInt("open"));
            });
        }
        return Map.copyOf(open);
    }

    @Override
    public Optional<List<HistoryEntry>> history(QuestionId id, SignedIn viewer) {
        return questions.view(id, viewer).map(_ -> log(id));
    }

    /** Everything with this mail address or telephone number, as {@link Caller} compares them. */
    List<QuestionSummary> ofCaller(@Nullable String mail, @Nullable String phone) {
        return jdbc.sql(SUMMARY + """
                        where lower(q.snapshot #>> '{caller,mail}') = :mail
                          or (:phone <> '' and phone_digits(q.snapshot #>> '{caller,phone}') = :phone)
                        order by q.received_at desc, q.id limit 500""")
                .param("mail", mail, Types.VARCHAR)
                .param("phone", phone == null ? "" : phone)
                .query((row, _) -> summary(row, null))
                .list();
    }

    Optional<QuestionSummary> withReference(String reference) {
        return jdbc.sql(SUMMARY + "where q.reference = :reference")
                .param("reference", reference)
                .query((row, _) -> summary(row, null))
                .optional();
    }

    Optional<QuestionSummary> find(QuestionId id) {
        return jdbc.sql(SUMMARY + "where q.id = :id")
                .param("id", id.value())
                .query((row, _) -> summary(row, null))
                .optional();
    }

    List<HistoryEntry> log(QuestionId id) {
        return jdbc.sql("select sequence, type, payload from question_event where question_id = :id order by sequence")
                .param("id", id.value())
                .query((row, _) -> new HistoryEntry(
                        row.getLong("sequence"), EventJson.read(row.getString("type"), row.getString("payload"))))
                .list();
    }

    private List<QuestionSummary> list(String where, UUID person) {
        return jdbc.sql(SUMMARY + where + " limit 200")
                .param("person", person)
                .param("since", clock.instant().minus(FINISHED_STAYS).atOffset(ZoneOffset.UTC))
                .query((row, _) -> summary(row, person))
                .list();
    }

    @Override
    public Optional<Instant> closesAt(QuestionId id) {
        return jdbc.sql("select next_due from question where id = :id and state = 'ANSWERED' and next_due is not null")
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static QuestionSummary summary(ResultSet row, @Nullable UUID whose) throws SQLException {
        String topic = row.getString("topic_key");
        UUID offeredTo = row.getObject("offered_to_id", UUID.class);
        return new QuestionSummary(
                new QuestionId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("excerpt"),
                topic == null ? null : new TopicRef(topic, row.getString("topic_title")),
                row.getString("area"),
                State.valueOf(row.getString("state")),
                new Colleague(row.getObject("owner_id", UUID.class), row.getString("owner_name"), null),
                offeredTo == null ? null : new Colleague(offeredTo, row.getString("offered_to_name"), null),
                instant(row.getObject("respond_before", OffsetDateTime.class)),
                instant(row.getObject("caller_since", OffsetDateTime.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_before", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                instant(row.getObject("closes_at", OffsetDateTime.class)),
                helpBefore(row.getString("help"), whose),
                notTaken(row.getString("search"), row.getString("declined")));
    }

    private static @Nullable Instant helpBefore(@Nullable String help, @Nullable UUID whose) {
        return help == null
                ? null
                : EventJson.readHelp(help).stream()
                        .filter(request -> request.to().id().equals(whose))
                        .map(HelpRequest::respondBefore)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    /** What was said with a refusal is in the log only. */
    private static @Nullable NotTaken notTaken(@Nullable String search, @Nullable String declined) {
        if (search == null) {
            return null;
        }
        return declined == null
                ? NotTaken.of(EventJson.readSearch(search))
                : NotTaken.of(EventJson.read("declined", declined)).orElseThrow();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
