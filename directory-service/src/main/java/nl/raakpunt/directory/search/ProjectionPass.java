package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One round of bringing Elasticsearch up to date, by one instance at a time. */
@Component
class ProjectionPass {
    /** Any number that nothing else locks. */
    private static final long LOCK = 0x7261616B70756E74L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SearchIndex index;
    private final IndexRebuild rebuild;
    private final Projection projection;

    ProjectionPass(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SearchIndex index,
            IndexRebuild rebuild,
            Projection projection) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.index = index;
        this.rebuild = rebuild;
        this.projection = projection;
    }

    /** Until nothing is left to do; Elasticsearch first and the queue after it, in one transaction per batch. */
    void run() throws IOException {
        boolean more = true;
        while (more) {
            more = locked(this::step);
        }
    }

    /** Builds the indexes anew, whatever state they are in. */
    void rebuild() throws IOException {
        locked(() -> {
            rebuild.run();
            return false;
        });
    }

    private boolean step() throws IOException {
        if (!index.isCurrent()) {
            rebuild.run();
        }
        return projection.projectSome();
    }

    private interface Step {
        boolean take() throws IOException;
    }

    private boolean locked(Step step) throws IOException {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                jdbc.sql("select pg_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query((row, number) -> number)
                        .single();
                return take(step);
            }));
        } catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    private static boolean take(Step step) {
        try {
            return step.take();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
