package nl.raakpunt.directory.source.ad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchResult;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.RootDse;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;

/**
 * The domain controller at the other end: every one counts changes by itself, and begins anew after it was restored.
 *
 * @param name       its host name
 * @param invocation identity of its database; another one after a restore
 * @param root       top of the domain, which is all it keeps of people
 */
record DomainController(String name, UUID invocation, String root) {

    private static final String INVOCATION = "invocationId";

    /** Empty when the account may not see enough to tell one controller from another. */
    static Optional<DomainController> of(ServerConnection server) throws SourceException {
        Optional<String> service = server.root().first("dsServiceName");
        Optional<String> root = server.root().first("defaultNamingContext");
        if (service.isEmpty()
                || root.isEmpty()
                || server.values(service.get(), "objectClass").isEmpty()) {
            return Optional.empty();
        }
        List<UUID> invocation = new ArrayList<>();
        Search settings =
                new Search(EntryKind.PERSON, service.get(), "(" + INVOCATION + "=*)", Set.of(INVOCATION), List.of());
        server.find(settings, found -> invocation.add(invocation(found)));
        return invocation.stream().findFirst().map(id -> new DomainController(name(server.root()), id, root.get()));
    }

    static String name(RootDse root) {
        return root.first("dnsHostName").orElse("without a name");
    }

    /** What a watermark is bound to. */
    String identity() {
        return name + " " + invocation;
    }

    private static UUID invocation(SearchResult found) throws SourceException {
        try {
            Attribute attribute = found.getAttributes().get(INVOCATION);
            if (attribute != null && attribute.get() instanceof byte[] guid) {
                return ObjectGuid.uuid(guid);
            }
            throw new SourceException("The domain controller sent its " + INVOCATION + " in an unknown form.");
        } catch (NamingException unreadable) {
            throw new SourceException("The " + INVOCATION + " of the domain controller cannot be read.", unreadable);
        }
    }
}
