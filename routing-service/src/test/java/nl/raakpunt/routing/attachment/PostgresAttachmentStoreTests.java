package nl.raakpunt.routing.attachment;

import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in PostgreSQL. */
@RoutingServiceTest
class PostgresAttachmentStoreTests implements AttachmentStoreContract {

    @Autowired
    private PostgresAttachmentStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Files without a record would look like what another test must not leave. */
    @AfterEach
    void nothingIsLeft() {
        jdbc.sql(
                        "delete from attachment_chunk c where not exists (select 1 from attachment a where a.id = c.attachment_id)")
                .update();
    }

    @Override
    public AttachmentStore store() {
        return store;
    }

    @Override
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }
}
