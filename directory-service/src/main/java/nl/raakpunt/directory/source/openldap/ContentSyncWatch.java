package nl.raakpunt.directory.source.openldap;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.IntermediateResponse;
import com.unboundid.ldap.sdk.IntermediateResponseListener;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.controls.ContentSyncInfoIntermediateResponse;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.raakpunt.directory.source.LdapProblems;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;

/** Content sync left open, as a call to wake up: what changed is read elsewhere, so that nothing depends on this call. */
final class ContentSyncWatch implements AutoCloseable {

    private final ServerConnection server;
    private final LDAPConnection connection;
    private final Runnable changed;
    private final Consumer<String> ended;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<AsyncRequestID> requests = new ArrayList<>();

    private ContentSyncWatch(ServerConnection server, Runnable changed, Consumer<String> ended) throws SourceException {
        this.server = server;
        this.connection = server.sdk();
        this.changed = changed;
        this.ended = ended;
    }

    static ContentSyncWatch start(ServerConnection server, String cookie, Runnable changed, Consumer<String> ended)
            throws SourceException {
        ContentSyncWatch watch = new ContentSyncWatch(server, changed, ended);
        watch.listen(cookie);
        Thread.ofVirtual()
                .name("directory-heartbeat")
                .start(() -> watch.heartbeat(server.settings().readTimeout()));
        return watch;
    }

    @Override
    public void close() {
        over.set(true);
        stop();
    }

    private void listen(String cookie) throws SourceException {
        connection.getConnectionOptions().setDisconnectHandler((_, _, _, _, message, _) -> end(message));
        try {
            for (Search search : server.searches()) {
                SearchRequest request = Refresh.request(
                        server, search, ContentSyncRequestMode.REFRESH_AND_PERSIST, cookie, new Receiver());
                request.setResponseTimeoutMillis(0);
                requests.add(connection.asyncSearch(request));
            }
        } catch (LDAPException problem) {
            throw LdapProblems.exception(problem);
        }
        // What changed between the caller's last reading and this moment would go unnoticed.
        changed.run();
    }

    /** A firewall may drop a silent connection without telling either end. */
    private void heartbeat(Duration patience) {
        try {
            while (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                connection.getEntry("", "1.1");
            }
        } catch (LDAPException dead) {
            end(String.valueOf(LdapProblems.exception(dead).getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(@org.jspecify.annotations.Nullable String reason) {
        if (over.compareAndSet(false, true)) {
            stop();
            ended.accept(reason == null ? "The staff directory broke off the connection." : reason);
        }
    }

    private void stop() {
        closed.countDown();
        for (AsyncRequestID request : requests) {
            abandon(request);
        }
        server.close();
    }

    private void abandon(AsyncRequestID request) {
        if (!connection.isConnected()) {
            return;
        }
        try {
            connection.abandon(request);
        } catch (LDAPException gone) {
            // The connection is closed next, which ends the search just as well.
            return;
        }
    }

    private final class Receiver implements AsyncSearchResultListener, IntermediateResponseListener {

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            changed.run();
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            changed.run();
        }

        @Override
        public void intermediateResponseReturned(IntermediateResponse response) {
            try {
                if (ContentSyncInfoIntermediateResponse.decode(response).getEntryUUIDs() != null) {
                    changed.run();
                }
            } catch (LDAPException unknown) {
                changed.run();
            }
        }

        @Override
        public void searchResultReceived(AsyncRequestID request, SearchResult result) {
            end(String.valueOf(LdapProblems.exception(new LDAPException(result)).getMessage()));
        }
    }
}
