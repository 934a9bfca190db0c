package nl.raakpunt.directory.source.ad;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.raakpunt.directory.source.LdapProblems;
import nl.raakpunt.directory.source.OpenSearches;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;

/** Has a domain controller tell of every change in its domain as it happens. */
final class Notifications implements AsyncSearchResultListener {

    private static final String CONTROL = "1.2.840.113556.1.4.528";

    /** Computers and printers change all day. */
    private static final Set<String> TOLD = Set.of("person", "group", "organizationalUnit", "container");

    private static final String COMPUTER = "computer";
    private static final String CLASS = "objectClass";

    private final Runnable changed;
    private final OpenSearches searches;

    private Notifications(Runnable changed, OpenSearches searches) {
        this.changed = changed;
        this.searches = searches;
    }

    static boolean areOffered(ServerConnection server) {
        return server.root().knowsControl(CONTROL)
                && server.root().first("defaultNamingContext").isPresent();
    }

    /** The controller only takes this at the top of its domain and without a filter. */
    static AutoCloseable start(ServerConnection server, Runnable changed, Consumer<String> ended)
            throws SourceException {
        OpenSearches searches = new OpenSearches(server, ended);
        String root = server.root().first("defaultNamingContext").orElseThrow();
        SearchRequest request = new SearchRequest(
                new Notifications(changed, searches), root, SearchScope.SUB, Filter.createPresenceFilter(CLASS), CLASS);
        request.addControl(new Control(CONTROL, true));
        request.addControl(new Control(UsnDelta.SHOW_DELETED, true));
        searches.start(List.of(request));
        // What changed between the caller's last reading and this moment would go unnoticed.
        changed.run();
        return searches;
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        String[] classes = entry.getAttributeValues(CLASS);
        if (classes == null || isTold(Set.copyOf(Arrays.asList(classes)))) {
            changed.run();
        }
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        // Other parts of the forest have controllers of their own, which are sources of their own.
    }

    @Override
    public void searchResultReceived(AsyncRequestID request, SearchResult result) {
        searches.end("The domain controller stopped telling of changes: "
                + LdapProblems.exception(new LDAPException(result)).getMessage());
    }

    private static boolean isTold(Set<String> classes) {
        return !classes.contains(COMPUTER) && classes.stream().anyMatch(TOLD::contains);
    }
}
