package nl.raakpunt.directory.source;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.Name;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.ldap.NameNotFoundException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.NameClassPairCallbackHandler;
import org.springframework.ldap.core.support.SingleContextSource;
import org.springframework.ldap.support.LdapUtils;

/**
 * A connection to one directory server as one kind of server; not for several threads. Paged reading goes through Spring
 * LDAP; what Java's own LDAP client cannot do goes through a second connection to the same server.
 */
public final class ServerConnection implements AutoCloseable {

    private final Server server;
    private final ServerKind kind;
    private final RootDse root;
    private final SingleContextSource context;
    private final LdapTemplate ldap;
    private final EntryReader entries;
    private @Nullable LDAPConnection sdk;

    private ServerConnection(Server server, ServerKind kind, RootDse root, SingleContextSource context) {
        this.server = server;
        this.kind = kind;
        this.root = root;
        this.context = context;
        this.ldap = strict(context);
        this.entries = new EntryReader(kind, settings(), server.wanted().binary());
    }

    /** Connects, and asks the server what it is. */
    static ServerConnection open(Server server, ServerKinds kinds) throws SourceException {
        SingleContextSource context = server.connect();
        try {
            RootDse root = rootDse(context);
            return new ServerConnection(server, kinds.of(server.settings().type(), root), root, context);
        } catch (NamingException problem) {
            context.destroy();
            throw LdapProblems.exception(problem);
        }
    }

    /** The server of the configured ones at the other end. */
    public String url() {
        return server.url();
    }

    /** What the server says of itself. */
    public RootDse root() {
        return root;
    }

    public SourceSettings settings() {
        return server.settings();
    }

    /** Takes entries apart. */
    public EntryReader entries() {
        return entries;
    }

    /** When the server's certificate ends; {@code null} without TLS. */
    @Nullable
    Instant certificateExpires() {
        return server.certificateExpires();
    }

    ServerKind kind() {
        return kind;
    }

    /** Hash of what is read, without which a watermark would hide entries. */
    public String scope() {
        return Scope.hash(searches(), kind.idAttribute(settings()));
    }

    /** All people. */
    public Search people() {
        return search(
                EntryKind.PERSON,
                settings().peopleBase(),
                settings().peopleFilter(),
                server.wanted().ofPeople());
    }

    /** All people and, when the directory has them, all teams. */
    public List<Search> searches() {
        if (settings().teamsBase().isBlank()) {
            return List.of(people());
        }
        return List.of(
                people(),
                search(
                        EntryKind.TEAM,
                        settings().teamsBase(),
                        settings().teamsFilter(),
                        server.wanted().ofTeams()));
    }

    /** Hands every entry found to a sink; an entry that is not good is handed over as unreadable. */
    public void read(Search search, EntrySink sink) throws SourceException {
        find(search, found -> hand(search.kind(), found, sink));
    }

    /** Finds entries page by page; never half of them without an exception. */
    public void find(Search search, Found found) throws SourceException {
        new PagedSearch(ldap, settings())
                .read(search.with(kind.controls().toArray(Control[]::new)), asked(search), found);
    }

    /** The values of an attribute of one entry, as text; none when there is no such entry or attribute. */
    public List<String> values(String dn, String attribute) throws SourceException {
        List<String> values = new ArrayList<>();
        try {
            one(
                    ldap,
                    LdapUtils.newLdapName(dn),
                    found -> values.addAll(EntryReader.values(found, attribute)),
                    attribute);
        } catch (NameNotFoundException nothingThere) {
            return List.of();
        } catch (NamingException problem) {
            throw LdapProblems.exception(problem);
        }
        return values;
    }

    /** The same server, encrypted in the same way, through UnboundID's client; opened at first use. */
    public LDAPConnection sdk() throws SourceException {
        if (sdk == null) {
            sdk = server.connectSdk();
        }
        return sdk;
    }

    @Override
    public void close() {
        if (sdk != null) {
            sdk.close();
        }
        context.destroy();
    }

    private void hand(EntryKind what, SearchResult found, EntrySink sink) throws SourceException {
        UUID id = null;
        try {
            id = entries.id(found);
            sink.entry(what, kind.complete(this, entries.entry(id, found)));
        } catch (BrokenEntryException broken) {
            sink.unreadable(what, found.getNameInNamespace(), id, String.valueOf(broken.getMessage()));
        }
    }

    private String[] asked(Search search) {
        List<String> asked = new ArrayList<>(search.attributes());
        asked.add(kind.idAttribute(settings()));
        return asked.toArray(String[]::new);
    }

    private Search search(EntryKind what, String below, String filter, Set<String> attributes) {
        String base = settings().base();
        String place = below.isBlank() ? base : base.isBlank() ? below : below + "," + base;
        return new Search(what, place, filter, attributes, List.of());
    }

    /** Spring would hide that the server cut the answer short; a half reading must never pass for a whole one. */
    private static LdapTemplate strict(SingleContextSource context) {
        LdapTemplate ldap = new LdapTemplate(context);
        ldap.setIgnoreSizeLimitExceededException(false);
        ldap.setIgnorePartialResultException(false);
        ldap.setIgnoreNameNotFoundException(false);
        return ldap;
    }

    private static RootDse rootDse(SingleContextSource context) {
        AtomicReference<RootDse> root = new AtomicReference<>(new RootDse(Map.of()));
        one(
                strict(context),
                LdapUtils.emptyLdapName(),
                found -> root.set(new RootDse(EntryReader.texts(found))),
                RootDse.ATTRIBUTES);
        return root.get();
    }

    private static void one(LdapTemplate ldap, Name dn, One reader, String... attributes) {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.OBJECT_SCOPE);
        controls.setReturningAttributes(attributes);
        NameClassPairCallbackHandler handler = found -> reader.read((SearchResult) found);
        ldap.search(dn, "(objectClass=*)", controls, handler);
    }

    /** Takes one entry apart. */
    private interface One {
        void read(SearchResult found) throws javax.naming.NamingException;
    }

    /** Receives what a search finds. */
    public interface Found {
        void entry(SearchResult found) throws SourceException;
    }
}
