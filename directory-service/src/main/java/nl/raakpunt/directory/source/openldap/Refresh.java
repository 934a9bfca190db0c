package nl.raakpunt.directory.source.openldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.IntermediateResponse;
import com.unboundid.ldap.sdk.IntermediateResponseListener;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.ContentSyncDoneControl;
import com.unboundid.ldap.sdk.controls.ContentSyncInfoIntermediateResponse;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestControl;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestMode;
import com.unboundid.ldap.sdk.controls.ContentSyncStateControl;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.LdapProblems;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceProblem;
import org.jspecify.annotations.Nullable;

/** Asks the server once what changed in one search since a cookie. */
final class Refresh {

    /** Everything has to be read: the server no longer knows the cookie, or has itself gone back in time. */
    private static final Set<Integer> STALE =
            Set.of(ResultCode.E_SYNC_REFRESH_REQUIRED_INT_VALUE, ResultCode.UNWILLING_TO_PERFORM_INT_VALUE);

    private final ServerConnection server;
    private final Search search;
    private final ChangeSink sink;
    private boolean heard;
    private @Nullable SourceException problem;

    Refresh(ServerConnection server, Search search, ChangeSink sink) {
        this.server = server;
        this.search = search;
        this.sink = sink;
    }

    /** How it ended. */
    sealed interface Outcome {

        /** All changes were named. */
        record Some(String cookie) implements Outcome {}

        /** Everybody who is there was named. */
        record Complete(String cookie) implements Outcome {}

        /** What was named means nothing. */
        record Unusable(String reason) implements Outcome {}
    }

    Outcome since(String cookie) throws SourceException {
        SearchRequest request = request(server, search, ContentSyncRequestMode.REFRESH_ONLY, cookie, new Receiver());
        try {
            SearchResult result = server.sdk().search(request);
            if (problem != null) {
                throw problem;
            }
            return outcome(cookie, ContentSyncDoneControl.get(result));
        } catch (LDAPException refused) {
            if (STALE.contains(refused.getResultCode().intValue())) {
                return new Outcome.Unusable("The staff directory cannot say what changed since the last time ("
                        + refused.getResultCode() + "), so everything is read anew.");
            }
            throw LdapProblems.exception(refused);
        }
    }

    /** Whether the server does content sync for people, found out by a question that costs it nothing. */
    static boolean isOffered(ServerConnection server, String cookie) throws SourceException {
        SearchRequest request =
                request(server, server.people(), ContentSyncRequestMode.REFRESH_ONLY, cookie, new Nobody());
        request.setScope(SearchScope.BASE);
        try {
            return server.sdk().search(request).getResultCode().intValue() == ResultCode.SUCCESS_INT_VALUE;
        } catch (LDAPException refused) {
            if (refused.getResultCode().intValue() == ResultCode.UNAVAILABLE_CRITICAL_EXTENSION_INT_VALUE) {
                return false;
            }
            throw LdapProblems.exception(refused);
        }
    }

    /** A search with content sync; entries and other messages go to the listener. */
    static <L extends SearchResultListener & IntermediateResponseListener> SearchRequest request(
            ServerConnection server, Search search, ContentSyncRequestMode mode, String cookie, L listener)
            throws SourceException {
        try {
            SearchRequest request = new SearchRequest(
                    listener,
                    new Control[] {new ContentSyncRequestControl(true, mode, new ASN1OctetString(cookie), false)},
                    search.base(),
                    SearchScope.SUB,
                    DereferencePolicy.NEVER,
                    0,
                    0,
                    false,
                    search.filter(),
                    search.askingAlso(List.of(server.settings().idAttribute()))
                            .attributes()
                            .toArray(String[]::new));
            request.setIntermediateResponseListener(listener);
            return request;
        } catch (LDAPException wrongFilter) {
            throw LdapProblems.exception(wrongFilter);
        }
    }

    private Outcome outcome(String cookie, @Nullable ContentSyncDoneControl done) {
        ASN1OctetString next = done == null ? null : done.getCookie();
        if (done != null && next != null && next.getValueLength() > 0) {
            return done.refreshDeletes()
                    ? new Outcome.Some(next.stringValue())
                    : new Outcome.Complete(next.stringValue());
        }
        // When nothing changed, a server need not repeat the cookie; having said nothing is no list of everybody.
        return heard
                ? new Outcome.Unusable(
                        "The staff directory does not know the watermark of the last time, so everything is read anew.")
                : new Outcome.Some(cookie);
    }

    private void entry(SearchResultEntry entry, ContentSyncStateControl state) {
        UUID id = state.getEntryUUID();
        switch (state.getState()) {
            case DELETE -> sink.gone(id);
            case PRESENT -> sink.present(id);
            case ADD, MODIFY -> {
                try {
                    sink.entry(search.kind(), server.entries().entry(id, entry));
                } catch (BrokenEntryException broken) {
                    sink.unreadable(search.kind(), entry.getDN(), id, String.valueOf(broken.getMessage()));
                }
            }
        }
    }

    private void ids(ContentSyncInfoIntermediateResponse info) {
        List<UUID> ids = info.getEntryUUIDs();
        if (ids == null) {
            return;
        }
        heard = true;
        ids.forEach(info.refreshDeletes() ? sink::gone : sink::present);
    }

    private final class Receiver implements SearchResultListener, IntermediateResponseListener {

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            heard = true;
            try {
                ContentSyncStateControl state = ContentSyncStateControl.get(entry);
                if (state == null) {
                    problem = new SourceException(
                            "The staff directory sent an entry without saying what happened to it.");
                } else {
                    entry(entry, state);
                }
            } catch (LDAPException unreadable) {
                problem = LdapProblems.exception(unreadable);
            }
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            problem = new SourceException(
                    SourceProblem.Kind.ELSEWHERE,
                    "The staff directory points to another server for a part of it, so this part was not read: "
                            + String.join(", ", reference.getReferralURLs()) + ".");
        }

        @Override
        public void intermediateResponseReturned(IntermediateResponse response) {
            try {
                ids(ContentSyncInfoIntermediateResponse.decode(response));
            } catch (LDAPException unreadable) {
                problem = LdapProblems.exception(unreadable);
            }
        }
    }

    /** Hears nothing. */
    private static final class Nobody implements SearchResultListener, IntermediateResponseListener {

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {}

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {}

        @Override
        public void intermediateResponseReturned(IntermediateResponse response) {}
    }
}
