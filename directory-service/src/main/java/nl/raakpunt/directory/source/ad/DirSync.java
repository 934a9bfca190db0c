package nl.raakpunt.directory.source.ad;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.ad.DirSyncDelta.Named;
import org.jspecify.annotations.Nullable;

/** Reads the names of changed entries by the DirSync control, round after round until the server says it is all. */
final class DirSync {

    private static final int BYTES_PER_ROUND = 1_048_576;
    private static final int MOST_ROUNDS = 100_000;
    private static final Filter EVERYTHING = Filter.createPresenceFilter("objectClass");

    /** Besides identity: that it is gone, moved, or of another kind now. */
    private static final Set<String> ALWAYS = Set.of("isDeleted", "name", "objectClass");

    private final ServerConnection server;
    private final String root;

    DirSync(ServerConnection server, String root) {
        this.server = server;
        this.root = root;
    }

    /** The attributes of which a change matters: what is read, and what the filters look at. */
    Set<String> attributes() throws LDAPException {
        Set<String> all = new TreeSet<>();
        for (Search search : server.searches()) {
            all.addAll(search.attributes());
            addNames(Filter.create(search.filter()), all);
        }
        return all;
    }

    /** Names all entries that changed since the cookie, and returns the next one. */
    ASN1OctetString read(ASN1OctetString since, Set<String> attributes, Named named)
            throws LDAPException, SourceException {
        ASN1OctetString cookie = since;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Round listener = new Round(named);
            SearchResult result = server.sdk().search(request(cookie, attributes, listener));
            listener.rethrow();
            ActiveDirectoryDirSyncControl answer = ActiveDirectoryDirSyncControl.get(result);
            if (answer == null
                    || answer.getCookie() == null
                    || answer.getCookie().getValueLength() == 0) {
                throw new SourceException(
                        "The domain controller did not answer to DirSync; set type: active-directory.");
            }
            // In an answer the flags are no flags: anything but 0 means that there is more.
            if (answer.getFlags() == 0) {
                return answer.getCookie();
            }
            if (answer.getCookie().equalsIgnoreType(cookie)) {
                throw new SourceException("The domain controller keeps saying there is more, but nothing new comes.");
            }
            cookie = answer.getCookie();
        }
        throw new SourceException("DirSync did not end after " + MOST_ROUNDS + " rounds.");
    }

    private SearchRequest request(ASN1OctetString cookie, Set<String> attributes, Round listener) {
        Set<String> asked = new TreeSet<>(attributes);
        asked.addAll(ALWAYS);
        asked.add(ObjectGuid.ATTRIBUTE);
        SearchRequest request =
                new SearchRequest(listener, root, SearchScope.SUB, EVERYTHING, asked.toArray(String[]::new));
        request.addControl(new ActiveDirectoryDirSyncControl(
                true, ActiveDirectoryDirSyncControl.FLAG_OBJECT_SECURITY, BYTES_PER_ROUND, cookie));
        return request;
    }

    private static void addNames(Filter filter, Set<String> names) {
        if (filter.getAttributeName() != null) {
            names.add(filter.getAttributeName());
        }
        Set<Filter> parts = new HashSet<>(List.of(filter.getComponents()));
        if (filter.getNOTComponent() != null) {
            parts.add(filter.getNOTComponent());
        }
        parts.forEach(part -> addNames(part, names));
    }

    /** Hands names on as they come; a round may be as large as the domain. */
    private static final class Round implements SearchResultListener {

        private final Named named;
        private @Nullable SourceException problem;

        Round(Named named) {
            this.named = named;
        }

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            byte[] guid = entry.getAttributeValueBytes(ObjectGuid.ATTRIBUTE);
            try {
                if (guid == null) {
                    throw new SourceException(entry.getDN() + " has no " + ObjectGuid.ATTRIBUTE);
                }
                if (problem == null) {
                    named.id(ObjectGuid.uuid(guid));
                }
            } catch (SourceException stop) {
                problem = stop;
            }
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // Other parts of the forest have controllers of their own, which are sources of their own.
        }

        void rethrow() throws SourceException {
            if (problem != null) {
                throw problem;
            }
        }
    }
}
