package nl.raakpunt.directory.source.openldap;

import com.unboundid.ldap.sdk.controls.ContentSyncRequestControl;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.DeltaMethod;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.source.openldap.Refresh.Outcome;

/**
 * Content sync (RFC 4533) as a question asked now and then. People and teams are different searches, so the watermark holds
 * a cookie for each.
 */
final class ContentSync implements DeltaMethod {

    static final String CONTROL = ContentSyncRequestControl.SYNC_REQUEST_OID;

    private static final String NAME = "syncrepl";
    private static final String BETWEEN = "\n";

    private final ServerConnection server;

    ContentSync(ServerConnection server) {
        this.server = server;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean push() {
        return true;
    }

    @Override
    public String server() throws SourceException {
        return provider().identity();
    }

    @Override
    public Watermark watermark() throws SourceException {
        Provider provider = provider();
        List<String> cookies =
                server.searches().stream().map(_ -> provider.cookie()).toList();
        return watermark(provider, cookies);
    }

    @Override
    public Changes changesSince(Watermark since, ChangeSink sink) throws SourceException {
        // Teams first, as the gathering needs them.
        List<Search> searches = server.searches().reversed();
        List<String> cookies = List.of(since.value().split(BETWEEN, -1));
        if (cookies.size() != searches.size() || !cookies.stream().allMatch(ContentSync::says)) {
            return new Changes.Unusable("The watermark is not one of this source, so everything is read anew.");
        }
        Gathering gathering = new Gathering(sink);
        List<String> next = new ArrayList<>();
        List<Search> onlyChanges = new ArrayList<>();
        for (int i = 0; i < searches.size(); i++) {
            switch (new Refresh(server, searches.get(i), gathering).since(cookies.get(i))) {
                case Outcome.Some(String cookie) -> {
                    next.add(cookie);
                    onlyChanges.add(searches.get(i));
                }
                case Outcome.Complete(String cookie) -> next.add(cookie);
                case Outcome.Unusable(String reason) -> {
                    return new Changes.Unusable(reason);
                }
            }
        }
        Watermark watermark = new Watermark(NAME, since.server(), since.scope(), String.join(BETWEEN, next));
        if (onlyChanges.size() == searches.size()) {
            gathering.finish();
            return new Changes.Some(watermark);
        }
        // One of the searches named everybody; then the other has to as well, or its entries would seem gone.
        for (Search search : onlyChanges) {
            server.read(search, sink);
        }
        return new Changes.Complete(watermark);
    }

    /** A server takes a cookie that says nothing for a first question, and then never tells who is gone. */
    private static boolean says(String cookie) {
        return !cookie.isBlank() && (!cookie.startsWith("rid=") || cookie.contains("csn="));
    }

    private Provider provider() throws SourceException {
        return Provider.of(server)
                .orElseThrow(() -> new SourceException("The staff directory no longer says up to where it is."));
    }

    private Watermark watermark(Provider provider, List<String> cookies) {
        return new Watermark(NAME, provider.identity(), server.scope(), String.join(BETWEEN, cookies));
    }
}
