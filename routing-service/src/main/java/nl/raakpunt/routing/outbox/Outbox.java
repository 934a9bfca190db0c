package nl.raakpunt.routing.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Longer than anything waits. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private static final int MOST_TOGETHER = 50;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /**
     * How a channel is doing.
     *
     * @param delayed how many wait that the other side did not take for long
     */
    record Figures(
            int waiting, int delayed, int dead, @Nullable OffsetDateTime oldestWaiting) {}

    /**
     * How often the other side put a message off, and since when.
     *
     * @param lasts zero when it never did
     */
    record PutOff(int times, Duration lasts) {}

    /** Adds a message in the caller's transaction; the sender of its channel wakes after it. Returns the message's id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(Parcel parcel) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into outbox_message
                  (id, question_id, channel, kind, recipient_id, payload, status, next_attempt_at, due_at)
                select :id, :question, :channel, :kind, :recipient, cast(:payload as jsonb), :status, due, due
                from (select clock_timestamp() + make_interval(secs => :pause) as due) as moment""")
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

    /** The question a message was about; empty for a message about several or none. */
    public Optional<UUID> questionOf(UUID message) {
        return jdbc.sql("select question_id from outbox_message where id = :id and question_id <> :none")
                .param("id", message)
                .param("none", Parcel.NO_QUESTION)
                .query(UUID.class)
                .optional();
    }

    /** Takes the next message that can go in hand, for a while; an older one to the same recipient always goes first. */
    Optional<Leased> lease(String channel, Duration lease) {
        return next(channel, lease, Duration.ofDays(1), null).map(Next::leased);
    }

    /**
     * Takes the next message in hand with everything to the same recipient that can go too, when it waited longer than
     * {@code togetherAfter}; what was tried together before is together again.
     *
     * @param alone kinds that always go on their own
     */
    Optional<Bundle> leaseTogether(String channel, OutboxSettings settings, Set<String> alone) {
        return next(channel, settings.lease(), settings.longestWait(), settings.togetherAfter())
                .map(first -> bundle(channel, first, settings, alone));
    }

    /** A message in hand; {@code bundle} is null when it may take others along. */
    private record Next(Leased leased, @Nullable UUID bundle, long position) {}

    /**
     * What should be long gone by the clock goes: a clock that was set back holds nothing up. What waits for its first moment,
     * such as the end of quiet hours, is in nobody's way; where messages never go together, a wait of no more than a moment is,
     * because there order comes first. What the other side put off keeps its place for an hour only.
     */
    private Optional<Next> next(
            String channel, Duration lease, Duration longestRetry, @Nullable Duration togetherAfter) {
        return jdbc.sql("""
                with next as (
                  select m.id from outbox_message m
                  where m.status = 'WAITING' and m.channel = :channel
                    and (m.next_attempt_at <= clock_timestamp()
                      or m.created_at > clock_timestamp() + interval '1 minute'
                      or m.bundle_id is not null
                        and m.next_attempt_at > clock_timestamp() + make_interval(secs => :longest))
                    and (m.leased_until is null or m.leased_until < clock_timestamp()
                      or m.leased_until > clock_timestamp() + interval '1 hour')
                    and not exists (select 1 from outbox_message e
                      where e.channel = m.channel and e.recipient_id = m.recipient_id and e.status = 'WAITING'
                        and e.position < m.position
                        and not coalesce(e.put_off_since < clock_timestamp() - interval '1 hour'
                          and e.next_attempt_at > clock_timestamp(), false)
                        and (e.bundle_id is not null or e.next_attempt_at <= greatest(clock_timestamp(),
                          case when :strict then m.created_at + interval '1 minute' end)))
                  order by m.position limit 1 for update skip locked)
                update outbox_message m
                set attempts = m.attempts + 1, leased_until = clock_timestamp() + make_interval(secs => :lease),
                  bundle_id = coalesce(m.bundle_id,
                    case when m.created_at > clock_timestamp() - make_interval(secs => :together) then m.id end)
                from next where m.id = next.id
                returning m.id, m.question_id, m.kind, m.recipient_id, m.payload, m.attempts, m.bundle_id, m.position""")
                .param("channel", channel)
                .param("lease", seconds(lease))
                .param("strict", togetherAfter == null)
                .param("longest", seconds(longestRetry))
                .param("together", seconds(togetherAfter == null ? NEVER : togetherAfter))
                .query((row, _) -> next(row))
                .optional();
    }

    private Bundle bundle(String channel, Next first, OutboxSettings settings, Set<String> alone) {
        Leased leased = first.leased();
        UUID known = first.bundle();
        if (leased.id().equals(known) || alone.contains(leased.kind())) {
            return new Bundle(leased.id(), List.of(leased));
        }
        UUID id = known == null ? UUID.randomUUID() : known;
        List<Leased> all = (known == null
                        ? along(channel, leased, id, settings, alone)
                        : again(id, leased, settings.lease()))
                .stream()
                        .sorted(Comparator.comparingLong(Next::position))
                        .map(Next::leased)
                        .toList();
        return new Bundle(all.size() == 1 ? leased.id() : id, all);
    }

    /** The first, which is in hand, and what goes with it; one statement, so that a crash leaves no half of it. */
    private List<Next> along(String channel, Leased first, UUID bundle, OutboxSettings settings, Set<String> alone) {
        return jdbc.sql("""
                with more as (
                  select id from outbox_message m
                  where m.status = 'WAITING' and m.channel = :channel and m.recipient_id = :recipient and m.id <> :first
                    and m.bundle_id is null and m.kind <> all (:alone) and m.next_attempt_at <= clock_timestamp()
                    and (m.leased_until is null or m.leased_until < clock_timestamp())
                  order by m.position limit :most for update skip locked)
                update outbox_message m
                set attempts = m.attempts + case when m.id = :first then 0 else 1 end,
                  leased_until = clock_timestamp() + make_interval(secs => :lease), bundle_id = :bundle
                where m.id = :first or m.id in (select id from more)
                returning m.id, m.question_id, m.kind, m.recipient_id, m.payload, m.attempts, m.bundle_id, m.position""")
                .param("channel", channel)
                .param("recipient", first.recipient())
                .param("first", first.id())
                .param("alone", alone.toArray(String[]::new))
                .param("most", MOST_TOGETHER - 1)
                .param("lease", seconds(settings.lease()))
                .param("bundle", bundle)
                .query((row, _) -> next(row))
                .list();
    }

    /** The first, which is in hand, counts its attempt already. */
    private List<Next> again(UUID bundle, Leased first, Duration lease) {
        return jdbc.sql("""
                update outbox_message m
                set attempts = m.attempts + case when m.id = :first then 0 else 1 end,
                  leased_until = clock_timestamp() + make_interval(secs => :lease)
                where m.bundle_id = :bundle and m.status = 'WAITING'
                returning m.id, m.question_id, m.kind, m.recipient_id, m.payload, m.attempts, m.bundle_id, m.position""")
                .param("first", first.id())
                .param("lease", seconds(lease))
                .param("bundle", bundle)
                .query((row, _) -> next(row))
                .list();
    }

    /**
     * Messages that should have been on their way this long ago and are still here, each given out once, in the caller's
     * transaction; they stay in their channel and go out there when they can.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Leased> claimLate(String channel, Duration late, int most) {
        return jdbc
                .sql("""
                update outbox_message set told_late = true
                where id in (select id from outbox_message
                  where channel = :channel and status = 'WAITING' and not told_late
                    and due_at < clock_timestamp() - make_interval(secs => :late)
                  order by position limit :most for update skip locked)
                returning id, question_id, kind, recipient_id, payload, attempts, bundle_id, position""")
                .param("channel", channel)
                .param("late", seconds(late))
                .param("most", most)
                .query((row, _) -> next(row))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Next::position))
                .map(Next::leased)
                .toList();
    }

    /** Whether it was given out as late before. */
    public boolean isToldLate(UUID message) {
        return jdbc.sql("select told_late from outbox_message where id = :id")
                .param("id", message)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Next next(ResultSet row) throws SQLException {
        return new Next(
                new Leased(
                        row.getObject("id", UUID.class),
                        row.getObject("question_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("recipient_id", UUID.class),
                        row.getString("payload"),
                        row.getInt("attempts")),
                row.getObject("bundle_id", UUID.class),
                row.getLong("position"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    void sent(Leased message) {
        sent(List.of(message));
    }

    /** All of them at once, because they went out as one; what was reported as not arrived meanwhile stays so. */
    void sent(List<Leased> messages) {
        jdbc.sql("""
                update outbox_message set status = 'SENT', finished_at = clock_timestamp(), leased_until = null
                where id = any (:ids) and status = 'WAITING'""")
                .param("ids", messages.stream().map(Leased::id).toArray(UUID[]::new))
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

    /** How often it was put off so far. */
    PutOff putOff(UUID message) {
        return jdbc.sql("""
                        select put_offs, coalesce(extract(epoch from clock_timestamp() - put_off_since), 0) as seconds
                        from outbox_message where id = :id""")
                .param("id", message)
                .query((row, _) -> new PutOff(row.getInt("put_offs"), Duration.ofSeconds(row.getLong("seconds"))))
                .single();
    }

    /** The other side takes it later: it waits, and no attempt to give it up counts. */
    void putOff(Leased message, Duration pause, String error) {
        jdbc.sql("""
                update outbox_message set attempts = attempts - 1, leased_until = null, last_error = :error,
                  put_offs = put_offs + 1, put_off_since = coalesce(put_off_since, clock_timestamp()),
                  next_attempt_at = clock_timestamp() + make_interval(secs => :pause)
                where id = :id and status = 'WAITING'""")
                .param("id", message.id())
                .param("pause", seconds(pause))
                .param("error", error)
                .update();
    }

    /** Notes that a message is late; false when that was noted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean tellLate(Leased message) {
        return jdbc.sql("update outbox_message set told_late = true where id = :id and not told_late")
                        .param("id", message.id())
                        .update()
                == 1;
    }

    void dead(Leased message, String error) {
        jdbc.sql("""
                update outbox_message set status = 'DEAD', finished_at = clock_timestamp(), leased_until = null,
                  last_error = :error where id = :id and status = 'WAITING'""").param("id", message.id()).param("error", error).update();
    }

    Figures figures(String channel, Duration delayedAfter) {
        return jdbc.sql("""
                select count(*) filter (where status = 'WAITING') as waiting, count(*) filter (where status = 'DEAD') as dead,
                  count(*) filter (where status = 'WAITING'
                    and put_off_since < clock_timestamp() - make_interval(secs => :delayed)) as delayed,
                  min(due_at) filter (where status = 'WAITING') as oldest
                from outbox_message where channel = :channel and status in ('WAITING', 'DEAD')""")
                .param("channel", channel)
                .param("delayed", seconds(delayedAfter))
                .query((row, _) -> new Figures(
                        row.getInt("waiting"),
                        row.getInt("delayed"),
                        row.getInt("dead"),
                        row.getObject("oldest", OffsetDateTime.class)))
                .single();
    }
}
