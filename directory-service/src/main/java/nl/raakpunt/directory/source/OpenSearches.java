package nl.raakpunt.directory.source;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Searches that a server keeps open to tell of changes by itself; says once when that is over. */
public final class OpenSearches implements AutoCloseable {

    private final ServerConnection server;
    private final LDAPConnection connection;
    private final Consumer<String> ended;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<AsyncRequestID> open = new ArrayList<>();

    /**
     * Nothing is searched for yet.
     *
     * @param server a connection for this alone, closed when this is
     * @param ended  called once when the server or the connection ends it, with the reason for an administrator
     */
    public OpenSearches(ServerConnection server, Consumer<String> ended) throws SourceException {
        this.server = server;
        this.connection = server.sdk();
        this.ended = ended;
        connection.getConnectionOptions().setDisconnectHandler((_, _, _, _, message, _) -> end(message));
    }

    /** Begins searches, whose listeners are called from another thread. */
    public void start(List<SearchRequest> requests) throws SourceException {
        try {
            for (SearchRequest request : requests) {
                // It is meant never to be answered completely.
                request.setResponseTimeoutMillis(0);
                open.add(connection.asyncSearch(request));
            }
        } catch (LDAPException problem) {
            throw LdapProblems.exception(problem);
        }
        Thread.ofVirtual()
                .name("directory-heartbeat")
                .start(() -> heartbeat(server.settings().readTimeout()));
    }

    /** The server ended a search, or said something that makes going on useless. */
    public void end(@Nullable String reason) {
        if (over.compareAndSet(false, true)) {
            stop();
            ended.accept(reason == null ? "The staff directory broke off the connection." : reason);
        }
    }

    @Override
    public void close() {
        over.set(true);
        stop();
    }

    /** A firewall may drop a silent connection without telling either end. */
    private void heartbeat(Duration patience) {
        try {
            while (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                connection.getEntry("", "1.1");
            }
        } catch (LDAPException dead) {
            end(LdapProblems.exception(dead).getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        closed.countDown();
        open.forEach(this::abandon);
        server.close();
    }

    private void abandon(AsyncRequestID search) {
        if (!connection.isConnected()) {
            return;
        }
        try {
            connection.abandon(search);
        } catch (LDAPException gone) {
            // The connection is closed next, which ends the search just as well.
            return;
        }
    }
}
