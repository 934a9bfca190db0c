package nl.raakpunt.routing.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells administrators of messages that the other side does not take for long, such as mail to a full mailbox; they are still tried. */
@Repository
public class DelayedMessages {

    private final JdbcClient jdbc;
    private final OutboxSettings settings;

    DelayedMessages(JdbcClient jdbc, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * What a channel cannot deliver yet.
     *
     * @param since when the oldest of them was put off first
     */
    public record Delayed(String channel, int count, Instant since) {}

    /** For each channel that has any, in the order of their names. */
    public List<Delayed> now() {
        return jdbc.sql("""
                        select channel, count(*) as count, min(put_off_since) as since from outbox_message
                        where status = 'WAITING' and put_off_since < clock_timestamp() - make_interval(secs => :after)
                        group by channel order by channel""")
                .param("after", settings.delayedAfter().toSeconds())
                .query((row, _) -> new Delayed(
                        row.getString("channel"),
                        row.getInt("count"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** When they are given up. */
    public Duration triedFor() {
        return settings.tryFor();
    }
}
