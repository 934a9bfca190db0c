package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One round of bringing Elasticsearch up to date, by one instance at a time. */
@Component
class ProjectionPass {
    /** Any number that nothing else locks. */
    private static final long LOCK = 0x7261616B70756E74L;

    private final JdbcClient jdbc;
    private final TransactionTemplate lock;
    private final TransactionTemplate outside;
    private final TransactionTemplate chunk;
    private final SearchIndex index;
    private final Rebuilds rebuilds;
    private final IndexRebuild rebuild;
    private final Projection projection;
    private final DriftWatch drift;

    ProjectionPass(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SearchIndex index,
            Rebuilds rebuilds,
            IndexRebuild rebuild,
            Projection projection,
            DriftWatch drift) {
        this.jdbc = jdbc;
        this.lock = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        // Tables read in the transaction of the lock would stay taken for the whole pass: whoever wants one for
        // themselves,
        // as an upgrade does, would wait for it, a chunk on another connection would wait behind them, and all for
        // ever.
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.chunk = new TransactionTemplate(transactions);
        // The lock lasts for the whole pass, but what was brought over leaves the queue at once.
        this.chunk.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.index = index;
        this.rebuilds = rebuilds;
        this.rebuild = rebuild;
        this.projection = projection;
        this.drift = drift;
    }

    /** Until nothing is left to do; Elasticsearch first and the queue after it, in one transaction for each chunk. */
    void run() throws IOException {
        try {
            lock.executeWithoutResult(status -> {
                jdbc.sql("select pg_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query((row, number) -> number)
                        .single();
                outside.executeWithoutResult(_ -> underLockOrFail());
            });
        } catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    private void underLockOrFail() {
        try {
            underLock();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void underLock() throws IOException {
        if (!index.isCurrent()) {
            rebuilds.ask("The index is missing or of another version.");
        }
        if (rebuilds.current().isPresent()) {
            rebuild.run(this::drain);
        }
        drain(IndexTargets.searched(index));
        drift.checkNowAndThen();
        // What does not match was queued.
        drain(IndexTargets.searched(index));
    }

    private void drain(IndexTargets targets) throws IOException {
        int brought = Projection.CHUNK;
        while (brought > 0) {
            brought = projected(targets);
        }
    }

    private int projected(IndexTargets targets) {
        Integer brought = chunk.execute(status -> {
            try {
                return projection.projectSome(targets);
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
        return brought == null ? 0 : brought;
    }
}
