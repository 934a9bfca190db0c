package nl.raakpunt.directory.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rebuild that was asked for or goes on, in the database: it survives a crash, and every instance can tell of it. */
@Component
class Rebuilds {
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    Rebuilds(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // Others must see how far it is, also while the transaction around it holds the lock.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * A rebuild and how far it is.
     *
     * @param startedAt {@code null} while it still waits
     * @param done      people written so far
     * @param total     people there were at the start
     */
    record Rebuild(
            String reason, Instant requestedAt, @Nullable Instant startedAt, long done, long total) {}

    /** Asks for a rebuild; false when there is one already. */
    boolean ask(String reason) {
        return update(jdbc.sql(
                                "insert into search_rebuild (reason, requested_at) values (:reason, :now) on conflict do nothing")
                        .param("reason", reason)
                        .param("now", now()))
                > 0;
    }

    Optional<Rebuild> current() {
        return jdbc.sql("select * from search_rebuild")
                .query((row, number) -> new Rebuild(
                        row.getString("reason"),
                        row.getTimestamp("requested_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("started_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getLong("done"),
                        row.getLong("total")))
                .optional();
    }

    void started() {
        update(jdbc.sql("update search_rebuild set started_at = :now, done = 0, total = (select count(*) from person)")
                .param("now", now()));
    }

    void reached(long done) {
        update(jdbc.sql("update search_rebuild set done = :done").param("done", done));
    }

    void finished() {
        update(jdbc.sql("delete from search_rebuild"));
    }

    private int update(JdbcClient.StatementSpec statement) {
        Integer rows = apart.execute(status -> statement.update());
        return rows == null ? 0 : rows;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
