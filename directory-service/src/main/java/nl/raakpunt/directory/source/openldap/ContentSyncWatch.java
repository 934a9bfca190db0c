package nl.raakpunt.directory.source.openldap;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.IntermediateResponse;
import com.unboundid.ldap.sdk.IntermediateResponseListener;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.controls.ContentSyncInfoIntermediateResponse;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.raakpunt.directory.source.LdapProblems;
import nl.raakpunt.directory.source.OpenSearches;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;

/** Content sync left open, as a call to wake up: what changed is read elsewhere, so that nothing depends on this call. */
final class ContentSyncWatch implements AsyncSearchResultListener, IntermediateResponseListener {

    private final Runnable changed;
    private final OpenSearches searches;

    private ContentSyncWatch(Runnable changed, OpenSearches searches) {
        this.changed = changed;
        this.searches = searches;
    }

    static AutoCloseable start(ServerConnection server, String cookie, Runnable changed, Consumer<String> ended)
            throws SourceException {
        OpenSearches searches = new OpenSearches(server, ended);
        ContentSyncWatch listener = new ContentSyncWatch(changed, searches);
        List<SearchRequest> requests = new ArrayList<>();
        for (Search search : server.searches()) {
            requests.add(Refresh.request(server, search, ContentSyncRequestMode.REFRESH_AND_PERSIST, cookie, listener));
        }
        searches.start(requests);
        // What changed between the caller's last reading and this moment would go unnoticed.
        changed.run();
        return searches;
    }

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
        searches.end(LdapProblems.exception(new LDAPException(result)).getMessage());
    }
}
