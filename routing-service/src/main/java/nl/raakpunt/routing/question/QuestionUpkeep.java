package nl.raakpunt.routing.question;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at all questions that are not finished. */
@Repository
class QuestionUpkeep implements Upkeep {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionUpkeep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> giveNextMoment() {
        return jdbc.sql("""
                        update question set next_due = :now where id in (
                          select id from question
                          where state <> 'CLOSED' and next_due is null and escalate_at is null limit 100 for update skip locked)
                        returning reference""")
                .param("now", utc(clock.instant()))
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public List<String> overdueSince(Instant before) {
        return jdbc.sql("""
                        (select reference from question where next_due < :before order by next_due limit 100)
                        union
                        (select reference from question where escalate_at < :before order by escalate_at limit 100)
                        limit 100""")
                .param("before", utc(before))
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public List<UUID> owners() {
        return jdbc.sql("select distinct owner_id from question where state <> 'CLOSED'")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<Question> unfinishedOf(UUID owner) {
        return jdbc.sql("""
                        select snapshot from question where owner_id = :owner and state <> 'CLOSED'
                        order by answer_before limit 100""")
                .param("owner", owner)
                .query((row, _) -> EventJson.readQuestion(row.getString(1)))
                .list();
    }

    @Override
    public List<Question> promisedBetween(Instant from, Instant until) {
        return jdbc.sql("""
                        select snapshot from question
                        where state in ('RECEIVED', 'OFFERED', 'OWNED') and answer_before > :from and answer_before <= :until
                          and promise_told is distinct from answer_before
                        order by answer_before limit 200""")
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, _) -> EventJson.readQuestion(row.getString(1)))
                .list();
    }

    @Override
    public boolean tellPromise(Question question) {
        return jdbc.sql("""
                        update question set promise_told = answer_before
                        where id = :id and version = :version and promise_told is distinct from answer_before""")
                        .param("id", question.id().value())
                        .param("version", question.version())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
