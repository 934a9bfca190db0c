package nl.raakpunt.routing.outbox;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that wait to be brought, in order per channel and recipient. Leases and retries go by the database's clock,
 * which all instances share.
 */
@Repository
public class Outbox {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** How a channel is doing. */
    record Figures(int waiting, int dead, @Nullable OffsetDateTime oldestWaiting) {}

    /** Adds a message in the caller's transaction; the sender of its channel wakes after it. Returns the message's id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(Parcel parcel) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into outbox_message (id, question_id, channel, kind, recipient_id, payload, status, next_attempt_at)
                values (:id, :question, :channel, :kind, :recipient, cast(:payload as jsonb), :status,
                  clock_timestamp() + make_interval(secs => :pause))""")
                .param("id", id)
                .param("question", parcel.question())
                .param("channel", parcel.channel())
                .param("kind", parcel.kind())
                .param("recipient", parcel.recipient())
                .param("payload", parcel.payload())
                .param("status", parcel.deliverable() ? "WAITING" : "NO_ADDRESS")
                .param("pause", parcel.pause().toMillis() / 1000.0)
                .update();
        publisher.publishEvent(new ParcelAdded(parcel.channel()));
        return id;
    }

    /** The question a message was about. */
    public Optional<UUID> questionOf(UUID message) {
        return jdbc.sql("select question_id from outbox_message where id = :id")
                .param("id", message)
                .query(UUID.class)
                .optional();
    }

    /** The next message of a channel that nobody is bringing; an earlier one to the same recipient always goes first. */
    Optional<Leased> lease(String channel, Duration lease) {
        return jdbc.sql("""
                with next as (
                  select m.id from outbox_message m
                  where m.status = 'WAITING' and m.channel = :channel and m.next_attempt_at <= clock_timestamp()
                    and (m.leased_until is null or m.leased_until < clock_timestamp())
                    and not exists (select 1 from outbox_message e
                      where e.channel = m.channel and e.recipient_id = m.recipient_id and e.status = 'WAITING'
                        and e.position < m.position)
                  order by m.position limit 1 for update skip locked)
                update outbox_message m
                set attempts = m.attempts + 1, leased_until = clock_timestamp() + make_interval(secs => :lease)
                from next where m.id = next.id
                returning m.id, m.question_id, m.kind, m.recipient_id, m.payload, m.attempts""")
                .param("channel", channel)
                .param("lease", lease.toMillis() / 1000.0)
                .query((row, _) -> new Leased(
                        row.getObject("id", UUID.class),
                        row.getObject("question_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("recipient_id", UUID.class),
                        row.getString("payload"),
                        row.getInt("attempts")))
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

    Figures figures(String channel) {
        return jdbc.sql("""
                select count(*) filter (where status = 'WAITING') as waiting, count(*) filter (where status = 'DEAD') as dead,
                  min(created_at) filter (where status = 'WAITING') as oldest
                from outbox_message where channel = :channel and status in ('WAITING', 'DEAD')""")
                .param("channel", channel)
                .query((row, _) -> new Figures(
                        row.getInt("waiting"), row.getInt("dead"), row.getObject("oldest", OffsetDateTime.class)))
                .single();
    }
}
