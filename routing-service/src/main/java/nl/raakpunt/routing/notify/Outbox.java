package nl.raakpunt.routing.notify;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages that wait to be sent, in order per recipient. Leases and retries go by the database's clock, which all
 * instances share.
 */
@Repository
class Outbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message this instance may send now.
     *
     * @param attempt number of this attempt, from 1
     */
    record Leased(UUID id, int attempt, Message message) {}

    /** How the outbox is doing. */
    record Figures(int waiting, int dead, @Nullable OffsetDateTime oldestWaiting) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Message message) {
        jdbc.sql("""
                insert into outbox_message (id, question_id, kind, recipient_id, payload, status)
                values (:id, :question, :kind, :recipient, cast(:payload as jsonb), :status)""")
                .param("id", UUID.randomUUID())
                .param("question", message.question())
                .param("kind", message.kind().name())
                .param("recipient", message.recipient())
                .param("payload", JSON.writeValueAsString(message))
                .param("status", message.address() == null ? "NO_ADDRESS" : "WAITING")
                .update();
    }

    /** The next message nobody is sending; an earlier one to the same person always goes first. */
    Optional<Leased> lease(Duration lease) {
        return jdbc.sql("""
                with next as (
                  select m.id from outbox_message m
                  where m.status = 'WAITING' and m.next_attempt_at <= clock_timestamp()
                    and (m.leased_until is null or m.leased_until < clock_timestamp())
                    and not exists (select 1 from outbox_message e
                      where e.recipient_id = m.recipient_id and e.status = 'WAITING' and e.position < m.position)
                  order by m.position limit 1 for update skip locked)
                update outbox_message m
                set attempts = m.attempts + 1, leased_until = clock_timestamp() + make_interval(secs => :lease)
                from next where m.id = next.id
                returning m.id, m.attempts, m.payload""")
                .param("lease", lease.toMillis() / 1000.0)
                .query((row, _) -> new Leased(
                        row.getObject("id", UUID.class),
                        row.getInt("attempts"),
                        JSON.readValue(row.getString("payload"), Message.class)))
                .optional();
    }

    void sent(Leased message) {
        jdbc.sql(
                        "update outbox_message set status = 'SENT', finished_at = clock_timestamp(), leased_until = null where id = :id")
                .param("id", message.id())
                .update();
    }

    /** Nothing is wrong with the message: it waits, and the attempt does not count. */
    void giveBack(Leased message, String error) {
        jdbc.sql("""
                update outbox_message set attempts = attempts - 1, leased_until = null, last_error = :error
                where id = :id and status = 'WAITING'""").param("id", message.id()).param("error", error).update();
    }

    void retryAfter(Leased message, Duration pause, String error) {
        jdbc.sql("""
                update outbox_message set leased_until = null, last_error = :error,
                  next_attempt_at = clock_timestamp() + make_interval(secs => :pause) where id = :id and status = 'WAITING'""")
                .param("id", message.id())
                .param("pause", pause.toMillis() / 1000.0)
                .param("error", error)
                .update();
    }

    void dead(Leased message, String error) {
        jdbc.sql("""
                update outbox_message set status = 'DEAD', finished_at = clock_timestamp(), leased_until = null,
                  last_error = :error where id = :id and status = 'WAITING'""").param("id", message.id()).param("error", error).update();
    }

    Figures figures() {
        return jdbc.sql("""
                select count(*) filter (where status = 'WAITING') as waiting, count(*) filter (where status = 'DEAD') as dead,
                  min(created_at) filter (where status = 'WAITING') as oldest
                from outbox_message where status in ('WAITING', 'DEAD')""")
                .query((row, _) -> new Figures(
                        row.getInt("waiting"), row.getInt("dead"), row.getObject("oldest", OffsetDateTime.class)))
                .single();
    }
}
