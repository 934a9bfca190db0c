package nl.raakpunt.routing.question;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps to the rule that a log is never rewritten, with one exception that PostgreSQL checks: what it said may be taken out. */
@Service
class StoredCitizenRecords implements CitizenRecords {

    private static final int BATCH = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final QuestionLists lists;
    private final List<CitizenData> others;
    private final ApplicationEventPublisher publisher;

    StoredCitizenRecords(
            JdbcClient jdbc, QuestionLists lists, List<CitizenData> others, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.others = List.copyOf(others);
        this.publisher = publisher;
    }

    @Override
    public List<QuestionSummary> of(Caller citizen) {
        return lists.ofCaller(Caller.lowerMail(citizen), Caller.digits(citizen.phone()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(QuestionId id) {
        Question question = find(id);
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("reference", question.reference());
        export.put("receivedAt", question.receivedAt().toString());
        export.put("channel", question.channel());
        export.put("caller", question.caller());
        export.put("topic", question.topic() == null ? null : question.topic().title());
        export.put("area", question.area() == null ? null : question.area().name());
        export.put("state", question.state());
        export.put("text", question.text());
        export.put("answer", question.answer());
        export.put(
                "history",
                lists.log(id).stream().map(entry -> happening(entry.event())).toList());
        others.forEach(other -> {
            Object kept = other.of(id);
            if (kept != null) {
                export.put(other.part(), kept);
            }
        });
        return Collections.unmodifiableMap(export);
    }

    @Override
    @Transactional
    public int erase(List<QuestionId> ids) {
        UUID[] wanted = ids.stream().map(QuestionId::value).toArray(UUID[]::new);
        return eraseAll(
                jdbc.sql("""
                                select id from question
                                where id = any (:ids) and state = 'CLOSED' and erased is distinct from 'TEXTS' for update""")
                        .param("ids", wanted)
                        .query((row, _) -> new QuestionId(row.getObject("id", UUID.class)))
                        .list(),
                Extent.TEXTS);
    }

    @Override
    @Transactional
    public int eraseOld(Extent extent, Instant now, Duration keep, Map<String, Duration> byTopic) {
        Map<String, Long> seconds = byTopic.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toSeconds()));
        return eraseAll(
                jdbc.sql("""
                                select id from question
                                where state = 'CLOSED' and erased is distinct from 'TEXTS'
                                  and (:extent = 'TEXTS' or erased is null)
                                  and changed_at < :now - make_interval(secs =>
                                    coalesce((cast(:byTopic as jsonb) ->> topic_key)::double precision, :keep))
                                order by changed_at limit :limit for update skip locked""")
                        .param("extent", extent.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("byTopic", JSON.writeValueAsString(seconds))
                        .param("keep", (double) keep.toSeconds())
                        .param("limit", BATCH)
                        .query((row, _) -> new QuestionId(row.getObject("id", UUID.class)))
                        .list(),
                extent);
    }

    private int eraseAll(List<QuestionId> ids, Extent extent) {
        if (!ids.isEmpty()) {
            jdbc.sql("set local raakpunt.erasing = 'yes'").update();
            ids.forEach(id -> erase(id, extent));
            jdbc.sql("set local raakpunt.erasing = 'no'").update();
        }
        return ids.size();
    }

    private void erase(QuestionId id, Extent extent) {
        Question after = null;
        for (HistoryEntry entry : lists.log(id)) {
            Event erased = Erasure.of(entry.event(), extent);
            if (!erased.equals(entry.event())) {
                rewrite(id, entry.sequence(), erased);
            }
            after = QuestionHistory.evolve(after, erased);
        }
        rewrite(id, after, extent);
        publisher.publishEvent(new QuestionErased(id, extent));
    }

    private void rewrite(QuestionId id, long sequence, Event event) {
        jdbc.sql("""
                update question_event set payload = cast(:payload as jsonb)
                where question_id = :id and sequence = :sequence""")
                .param("payload", EventJson.write(event))
                .param("id", id.value())
                .param("sequence", sequence)
                .update();
    }

    private void rewrite(QuestionId id, @Nullable Question question, Extent extent) {
        if (question == null) {
            throw new IllegalStateException("Question " + id + " has no log");
        }
        jdbc.sql("""
                update question set text = :text, snapshot = cast(:snapshot as jsonb), erased = :extent where id = :id""")
                .param("text", question.text())
                .param("snapshot", EventJson.write(question))
                .param("extent", extent.name())
                .param("id", id.value())
                .update();
    }

    private Question find(QuestionId id) {
        return jdbc.sql("select snapshot from question where id = :id")
                .param("id", id.value())
                .query((row, _) -> EventJson.readQuestion(row.getString("snapshot")))
                .single();
    }

    private static Map<String, Object> happening(Event event) {
        Map<String, Object> happening = new LinkedHashMap<>();
        happening.put("at", event.at().toString());
        happening.put("what", EventJson.type(event));
        Said.in(event).ifPresent(text -> happening.put("text", text));
        return happening;
    }
}
