package nl.raakpunt.routing.outbox;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads from the outbox whether messages reach people, by the database's clock. A mailbox that is full is nobody's fault here: what was put
 * off and told of as late is not wrong any more.
 */
@Repository
class OutboxDelivery implements Delivery {

    private final JdbcClient jdbc;

    OutboxDelivery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Troubles troubles(Duration lateAfter) {
        return jdbc.sql("""
                select
                  (select count(*) from outbox_message where status = 'WAITING' and not (told_late and put_off_since is not null)
                     and due_at < clock_timestamp() - make_interval(secs => :late)) as late,
                  (select count(*) from outbox_message where status in ('DEAD', 'BOUNCED')
                     and finished_at > clock_timestamp() - interval '1 day') as dead""")
                .param("late", lateAfter.toMillis() / 1000.0)
                .query((row, _) -> new Troubles(row.getInt("late"), row.getInt("dead")))
                .single();
    }
}
