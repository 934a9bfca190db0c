package nl.raakpunt.directory.sync;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one run per source happen at a time, over all instances of the service. A lease ends by itself when its instance
 * dies; its number rises with every holder, so that a former holder that wakes up late cannot write any more.
 */
@Component
class Leases {

    private final JdbcClient jdbc;
    private final SyncSettings settings;
    private final String holder = UUID.randomUUID().toString();

    Leases(JdbcClient jdbc, SyncSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A lease as held. */
    record Lease(String source, long token) {}

    /** Empty when somebody holds it. */
    Optional<Lease> take(String source) {
        return jdbc.sql("""
                        insert into sync_lease as l (source, holder, token, expires_at)
                        values (:source, :holder, 1, now() + cast(:duration as interval))
                        on conflict (source) do update set holder = excluded.holder, token = l.token + 1,
                            expires_at = excluded.expires_at
                        where l.expires_at <= now()
                        returning token
                        """)
                .param("source", source)
                .param("holder", holder)
                .param("duration", settings.lease().toString())
                .query(Long.class)
                .optional()
                .map(token -> new Lease(source, token));
    }

    /** False when it was lost. Does not wait for the transaction that holds it: that is our own, and it may take long. */
    boolean renew(Lease lease) {
        int renewed = jdbc.sql("""
                        with mine as (
                            select source from sync_lease where source = :source and token = :token
                            for update skip locked)
                        update sync_lease l set expires_at = now() + cast(:duration as interval)
                        from mine where l.source = mine.source
                        """)
                .param("duration", settings.lease().toString())
                .param("source", lease.source())
                .param("token", lease.token())
                .update();
        return renewed == 1 || holds(lease, "");
    }

    /** To be called in the transaction that writes: nobody can take the lease over until it ends. */
    void fence(Lease lease) {
        if (!holds(lease, "for update")) {
            throw new LeaseLostException();
        }
    }

    private boolean holds(Lease lease, String locking) {
        return jdbc.sql("select 1 from sync_lease where source = :source and token = :token " + locking)
                .param("source", lease.source())
                .param("token", lease.token())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** With another token, so that a pulse that is still under way cannot take it again. */
    void giveBack(Lease lease) {
        jdbc.sql("""
                        update sync_lease set expires_at = now(), token = token + 1
                        where source = :source and token = :token
                        """)
                .param("source", lease.source())
                .param("token", lease.token())
                .update();
    }
}
