package nl.raakpunt.routing.intake.mail;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which instance reads the mailbox, by the database's clock. */
@Repository
class ReaderLease {

    private final JdbcClient jdbc;

    ReaderLease(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes or keeps the mailbox; false while another instance has it. */
    boolean hold(String mailbox, UUID holder, Duration lease) {
        return jdbc.sql("""
                        insert into intake_mail_lease (mailbox, holder, until)
                        values (:mailbox, :holder, clock_timestamp() + make_interval(secs => :lease))
                        on conflict (mailbox) do update set holder = excluded.holder, until = excluded.until
                        where intake_mail_lease.holder = excluded.holder or intake_mail_lease.until < clock_timestamp()""")
                        .param("mailbox", mailbox)
                        .param("holder", holder)
                        .param("lease", lease.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    void release(String mailbox, UUID holder) {
        jdbc.sql("delete from intake_mail_lease where mailbox = :mailbox and holder = :holder")
                .param("mailbox", mailbox)
                .param("holder", holder)
                .update();
    }
}
