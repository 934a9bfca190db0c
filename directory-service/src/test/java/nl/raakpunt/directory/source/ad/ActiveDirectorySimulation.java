package nl.raakpunt.directory.source.ad;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ReadOnlySearchRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import com.unboundid.util.LDAPSDKException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;

/**
 * Behaves like Active Directory in what Samba does differently or cannot be made to do quickly: pages and values that are
 * cut off, rounds of DirSync, another domain controller, and one that was restored.
 */
final class ActiveDirectorySimulation implements AutoCloseable {

    static final String ACCOUNT = "cn=sync";
    static final int MOST_ENTRIES = 1000;
    static final int MOST_VALUES = 1500;

    private static final String BASE = ActiveDirectoryServer.BASE;
    private static final String SERVICE = "CN=NTDS Settings,CN=Configuration," + BASE;
    private static final String INVOCATION = "invocationId";
    private static final String SHOW_DELETED = "1.2.840.113556.1.4.417";

    final AtomicInteger pages = new AtomicInteger();
    String name = "dc1.ad.example";
    UUID invocation = UUID.randomUUID();
    long usn = 100_000;
    boolean dirSyncHidesEverything;
    boolean dirSyncRefusesCookies;
    boolean rangesNeverEnd;

    private final InMemoryDirectoryServer server;

    ActiveDirectorySimulation() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.addAdditionalBindCredentials(ACCOUNT, ActiveDirectoryServer.PASSWORD);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("default", 0));
            config.setSchema(null);
            config.setGenerateOperationalAttributes(false);
            config.addInMemoryOperationInterceptor(new Interceptor());
            server = new InMemoryDirectoryServer(config);
            server.startListening();
            for (String place : List.of(
                    BASE,
                    "CN=Configuration," + BASE,
                    "CN=Deleted Objects," + BASE,
                    ActiveDirectoryServer.PEOPLE,
                    ActiveDirectoryServer.TEAMS)) {
                add(place, new Attribute("objectClass", "container"));
            }
            add(SERVICE, new Attribute("objectClass", "nTDSDSA"), new Attribute(INVOCATION, "set when asked"));
        } catch (LDAPException problem) {
            throw new IllegalStateException(problem);
        }
    }

    String url() {
        return "ldap://localhost:" + server.getListenPort();
    }

    UUID addPerson(String login) {
        return add(
                ActiveDirectoryServer.dn(login),
                new Attribute("objectClass", "person", "user"),
                new Attribute("objectCategory", "person"),
                new Attribute("sAMAccountName", login));
    }

    UUID addTeam(String team, List<String> members) {
        return add(
                "CN=" + team + "," + ActiveDirectoryServer.TEAMS,
                new Attribute("objectClass", "group"),
                new Attribute("cn", team),
                new Attribute("member", members));
    }

    void setTitle(String login, String title) {
        run(() -> server.modify(
                ActiveDirectoryServer.dn(login),
                new Modification(ModificationType.REPLACE, "title", title),
                new Modification(ModificationType.REPLACE, "uSNChanged", Long.toString(++usn))));
    }

    void delete(String login, UUID id) {
        run(() -> {
            server.delete(ActiveDirectoryServer.dn(login));
            Entry tombstone = new Entry("CN=" + id + ",CN=Deleted Objects," + BASE);
            tombstone.addAttribute("objectClass", "person", "user");
            tombstone.addAttribute("isDeleted", "TRUE");
            tombstone.addAttribute("objectGUID", ObjectGuid.bytes(id));
            tombstone.addAttribute("uSNChanged", Long.toString(++usn));
            server.add(tombstone);
        });
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private UUID add(String dn, Attribute... attributes) {
        UUID id = UUID.randomUUID();
        Entry entry = new Entry(dn, attributes);
        entry.addAttribute("objectGUID", ObjectGuid.bytes(id));
        entry.addAttribute("uSNChanged", Long.toString(++usn));
        run(() -> server.add(entry));
        return id;
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (LDAPSDKException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private interface Action {
        void run() throws LDAPSDKException;
    }

    /** What was asked, before it was made into something that a plain server understands. */
    private record Asked(boolean deleted, Optional<DirSyncRound> dirSync, Optional<ValueRange> range) {}

    private record DirSyncRound(long after, long until, boolean more) {

        boolean has(Entry entry) {
            Long changed = entry.getAttributeValueAsLong("uSNChanged");
            return changed != null && changed > after && changed <= until;
        }
    }

    private final class Interceptor extends InMemoryOperationInterceptor {

        private static final String ASKED = "asked";

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest operation) throws LDAPException {
            ReadOnlySearchRequest request = operation.getRequest();
            Optional<DirSyncRound> dirSync = dirSync(request);
            Optional<ValueRange> range = request.getAttributeList().stream()
                    .map(ValueRange::of)
                    .flatMap(Optional::stream)
                    .findFirst();
            operation.setProperty(ASKED, new Asked(request.hasControl(SHOW_DELETED), dirSync, range));
            SearchRequest plain = request.duplicate(controls(request));
            List<String> attributes = new ArrayList<>(request.getAttributeList());
            attributes.addAll(List.of("isDeleted", "uSNChanged"));
            range.ifPresent(part -> attributes.add(part.attribute()));
            plain.setAttributes(attributes);
            if (!request.hasControl(SimplePagedResultsControl.PAGED_RESULTS_OID) && dirSync.isEmpty()) {
                plain.setSizeLimit(MOST_ENTRIES);
            }
            operation.setRequest(plain);
        }

        @Override
        public void processSearchEntry(InMemoryInterceptedSearchEntry operation) {
            Asked asked = asked(operation);
            Entry entry = Objects.requireNonNull(operation.getSearchEntry()).duplicate();
            if (entry.getDN().isEmpty()) {
                describe(entry);
            } else if (entry.getDN().equalsIgnoreCase(SERVICE)) {
                entry.setAttribute(INVOCATION, ObjectGuid.bytes(invocation));
            }
            boolean hidden = entry.hasAttribute("isDeleted")
                    && !asked.deleted()
                    && asked.dirSync().isEmpty();
            boolean unchanged = asked.dirSync()
                    .filter(round -> dirSyncHidesEverything || !round.has(entry))
                    .isPresent();
            cut(entry, asked.range());
            operation.setSearchEntry(hidden || unchanged ? null : entry);
        }

        @Override
        public void processSearchResult(InMemoryInterceptedSearchResult operation) {
            asked(operation).dirSync().ifPresent(round -> {
                LDAPResult plain = Objects.requireNonNull(operation.getResult());
                Control answer = new ActiveDirectoryDirSyncControl(
                        false, round.more() ? 1 : 0, 0, new ASN1OctetString(Long.toString(round.until())));
                operation.setResult(new LDAPResult(
                        plain.getMessageID(),
                        plain.getResultCode(),
                        plain.getDiagnosticMessage(),
                        plain.getMatchedDN(),
                        plain.getReferralURLs(),
                        new Control[] {answer}));
            });
        }

        private static Asked asked(InMemoryInterceptedResult operation) {
            return (Asked) Objects.requireNonNull(operation.getProperty(ASKED));
        }

        /** A page larger than allowed is made smaller without a word. */
        private Control[] controls(ReadOnlySearchRequest request) throws LDAPException {
            Control control = request.getControl(SimplePagedResultsControl.PAGED_RESULTS_OID);
            if (control == null) {
                return new Control[0];
            }
            SimplePagedResultsControl page = new SimplePagedResultsControl(control.getOID(), true, control.getValue());
            pages.incrementAndGet();
            return new Control[] {
                new SimplePagedResultsControl(Math.min(page.getSize(), MOST_ENTRIES), page.getCookie())
            };
        }

        private Optional<DirSyncRound> dirSync(ReadOnlySearchRequest request) throws LDAPException {
            Control control = request.getControl(ActiveDirectoryDirSyncControl.DIRSYNC_OID);
            if (control == null) {
                return Optional.empty();
            }
            ASN1OctetString given =
                    new ActiveDirectoryDirSyncControl(control.getOID(), true, control.getValue()).getCookie();
            String cookie = given == null ? "" : given.stringValue();
            if (dirSyncRefusesCookies && !cookie.isEmpty()) {
                throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "the cookie is of another controller");
            }
            long after = cookie.isEmpty() ? 0 : Long.parseLong(cookie);
            long until = Math.min(usn, Math.max(after, 100_000) + 10);
            return Optional.of(new DirSyncRound(after, until, until < usn));
        }

        private void describe(Entry root) {
            root.setAttribute("dnsHostName", name);
            root.setAttribute("dsServiceName", SERVICE);
            root.setAttribute("defaultNamingContext", BASE);
            root.setAttribute("highestCommittedUSN", Long.toString(usn));
            root.setAttribute("supportedCapabilities", "1.2.840.113556.1.4.800");
            root.addAttribute("supportedControl", SHOW_DELETED);
        }

        private void cut(Entry entry, Optional<ValueRange> asked) {
            Attribute member = entry.getAttribute("member");
            if (member == null || (asked.isEmpty() && member.size() <= MOST_VALUES)) {
                return;
            }
            List<String> all = List.of(member.getValues());
            int first = asked.map(ValueRange::first).orElse(0);
            int end = Math.min(all.size(), first + MOST_VALUES);
            boolean last = end == all.size() && !rangesNeverEnd;
            int start = rangesNeverEnd ? 0 : first;
            entry.setAttribute(new Attribute("member"));
            entry.setAttribute(
                    String.format(Locale.ROOT, "member;range=%d-%s", start, last ? "*" : Integer.toString(end - 1)),
                    all.subList(Math.min(start, end), end).toArray(String[]::new));
        }
    }
}
