package nl.raakpunt.routing.attachment;

import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in PostgreSQL. */
@RoutingServiceTest
class PostgresAttachmentStoreTests implements AttachmentStoreContract {

    @Autowired
    private PostgresAttachmentStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Override
    public AttachmentStore store() {
        return store;
    }

    @Override
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }
}
