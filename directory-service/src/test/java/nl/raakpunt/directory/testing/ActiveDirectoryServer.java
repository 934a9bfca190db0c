package nl.raakpunt.directory.testing;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A real Active Directory domain controller (Samba's) as child process, on a loopback address of its own. */
public final class ActiveDirectoryServer implements AutoCloseable {

    /** Base of the tree. */
    public static final String BASE = "DC=ad,DC=example";

    /** Where people are. */
    public static final String PEOPLE = "OU=Medewerkers," + BASE;

    /** Where teams are. */
    public static final String TEAMS = "OU=Teams," + BASE;

    /** Which entries are people; who is disabled is among them. */
    public static final String PEOPLE_FILTER = "(&(objectCategory=person)(objectClass=user)(!(objectClass=computer)))";

    /** Which entries are teams. */
    public static final String TEAMS_FILTER = "(objectClass=group)";

    /** Account of the sync: reads, also what was deleted. */
    public static final String SYNC_ACCOUNT = "sync@ad.example";

    /** Account like everybody's: does not see what was deleted. */
    public static final String READER_ACCOUNT = "reader@ad.example";

    /** Password of every account. */
    public static final String PASSWORD = "Geheim-123!";

    /** Flags of an account in use, without password. */
    public static final String ENABLED = "544";

    /** The same account after an administrator switched it off. */
    public static final String DISABLED = "546";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TLS_PORT = 636;
    private static final Filter ANY = Filter.createPresenceFilter("objectClass");
    private static final String SUBTREE_DELETE = "1.2.840.113556.1.4.805";
    private static final String EXTENDED_DN = "1.2.840.113556.1.4.529";
    private static final Pattern GUID = Pattern.compile("^<GUID=([0-9a-fA-F-]{36})>.*", Pattern.DOTALL);

    private final Path folder;
    private final ActiveDirectoryDomain domain;
    private final String address;
    private final TestCertificates certificates;
    private final Process process;
    private final LDAPConnection admin;

    private ActiveDirectoryServer(Path folder, ActiveDirectoryDomain domain, String address) throws IOException {
        this.folder = folder;
        this.domain = domain;
        this.address = address;
        this.certificates = domain.create(BASE, PASSWORD);
        this.process = new ProcessBuilder(domain.command())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        this.admin = awaitReady();
    }

    /** Starts a new domain; a test is aborted where that is not possible, but not in CI. */
    public static ActiveDirectoryServer start() {
        ActiveDirectoryDomain.needSamba();
        try {
            // The ports are fixed, so a server of its own needs an address of its own.
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String address = "127." + random.nextInt(1, 255) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
            Path folder = Files.createTempDirectory("raakpunt-ad-");
            return new ActiveDirectoryServer(folder, new ActiveDirectoryDomain(folder, address), address);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot start Samba", problem);
        }
    }

    /** The one server of this JVM; it ends with the JVM. */
    public static ActiveDirectoryServer shared() {
        return Shared.SERVER;
    }

    /** Encrypted address. */
    public String url() {
        return "ldaps://" + address + ":" + TLS_PORT;
    }

    /** The certificates the server was started with. */
    public TestCertificates certificates() {
        return certificates;
    }

    /** An encrypted connection of one's own. */
    public LDAPConnection connect(String account) {
        try {
            LDAPConnectionOptions options = new LDAPConnectionOptions();
            options.setConnectTimeoutMillis(2_000);
            options.setResponseTimeoutMillis(PATIENCE.toMillis());
            SSLUtil tls =
                    new SSLUtil(new PEMFileTrustManager(certificates.authority().toFile()));
            return new LDAPConnection(tls.createSSLSocketFactory(), options, address, TLS_PORT, account, PASSWORD);
        } catch (LDAPException | GeneralSecurityException problem) {
            throw new IllegalStateException("Cannot connect to Samba as " + account, problem);
        }
    }

    /** The DN of a person with this sign-in name. */
    public static String dn(String login) {
        return new RDN("CN", login) + "," + PEOPLE;
    }

    /** Adds somebody; attributes as name, value, name, value. Returns the identity the server gave. */
    public UUID addPerson(String login, String... attributes) {
        return addPersonAt(dn(login), login, attributes);
    }

    /** Adds somebody at a place of choice. */
    public UUID addPersonAt(String dn, String login, String... attributes) {
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", "user");
        entry.addAttribute("sAMAccountName", login);
        entry.addAttribute("displayName", "Person " + login);
        entry.addAttribute("userAccountControl", ENABLED);
        for (int i = 0; i < attributes.length; i += 2) {
            entry.setAttribute(attributes[i], attributes[i + 1]);
        }
        return add(entry);
    }

    /** Adds a team with these members, named by DN. */
    public UUID addTeam(String name, String... members) {
        Entry entry = new Entry(new RDN("CN", name) + "," + TEAMS);
        entry.addAttribute("objectClass", "group");
        entry.addAttribute("sAMAccountName", name);
        if (members.length > 0) {
            entry.addAttribute("member", members);
        }
        return add(entry);
    }

    /** Adds a place below the people and returns its DN. */
    public String addUnit(String name) {
        String dn = new RDN("OU", name) + "," + PEOPLE;
        addPlace(dn);
        return dn;
    }

    /** Adds any entry and returns the identity the server gave. */
    public UUID add(Entry entry) {
        run(() -> admin.add(entry));
        return idOf(entry.getDN());
    }

    /** Gives an attribute other values; none removes it. */
    public void set(String dn, String attribute, String... values) {
        run(() -> admin.modify(dn, new Modification(ModificationType.REPLACE, attribute, values)));
    }

    /** Adds values to an attribute. */
    public void addValues(String dn, String attribute, String... values) {
        run(() -> admin.modify(dn, new Modification(ModificationType.ADD, attribute, values)));
    }

    /** Removes an entry, leaving a tombstone. */
    public void delete(String dn) {
        run(() -> admin.delete(dn));
    }

    /** Gives an entry another name or another parent; identity kept. */
    public void move(String dn, String newRdn, @Nullable String newParent) {
        run(() -> admin.modifyDN(dn, newRdn, true, newParent));
    }

    /** Removes all people and teams. */
    public void clear() {
        for (String place : List.of(PEOPLE, TEAMS)) {
            DeleteRequest delete = new DeleteRequest(place);
            delete.addControl(new Control(SUBTREE_DELETE, true));
            run(() -> admin.delete(delete));
            addPlace(place);
        }
    }

    /** The identity of an entry as the server itself writes it in text. */
    public UUID idOf(String dn) {
        SearchRequest request = new SearchRequest(dn, SearchScope.BASE, ANY, "1.1");
        ASN1OctetString withHyphens = new ASN1OctetString(new ASN1Sequence(new ASN1Integer(1)).encode());
        request.addControl(new Control(EXTENDED_DN, true, withHyphens));
        Matcher found = GUID.matcher(read(request).getDN());
        if (!found.matches()) {
            throw new IllegalStateException("Samba does not tell the identity of " + dn);
        }
        return UUID.fromString(found.group(1));
    }

    /** The first value of an attribute. */
    public String value(String dn, String attribute) {
        String value =
                read(new SearchRequest(dn, SearchScope.BASE, ANY, attribute)).getAttributeValue(attribute);
        if (value == null) {
            throw new IllegalArgumentException(dn + " has no " + attribute);
        }
        return value;
    }

    @Override
    public void close() {
        admin.close();
        try {
            stop();
            domain.delete();
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot clean up " + folder, problem);
        }
    }

    Path folder() {
        return folder;
    }

    private void addPlace(String dn) {
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", "organizationalUnit");
        add(entry);
    }

    private SearchResultEntry read(SearchRequest request) {
        try {
            SearchResultEntry found = admin.searchForEntry(request);
            if (found == null) {
                throw new IllegalArgumentException("There is no " + request.getBaseDN());
            }
            return found;
        } catch (LDAPException problem) {
            throw new IllegalStateException("Cannot read " + request.getBaseDN(), problem);
        }
    }

    /** By closing the lifeline: a signal would not reach a server that runs with more rights than this JVM. */
    private void stop() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                Lifeline.kill(process);
            }
        } catch (InterruptedException stopNow) {
            Lifeline.kill(process);
            Thread.currentThread().interrupt();
        }
    }

    private LDAPConnection awaitReady() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return connect("Administrator@ad.example");
            } catch (IllegalStateException notReadyYet) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    stop();
                    throw new IOException("Samba did not start. Its log:\n" + Files.readString(log()), notReadyYet);
                }
                pause();
            }
        }
    }

    private void pause() throws IOException {
        try {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("Samba ended by itself. Its log:\n" + Files.readString(log()));
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Samba started", stopNow);
        }
    }

    private Path log() {
        return folder.resolve("output.log");
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (LDAPException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private interface Action {
        void run() throws LDAPException;
    }

    private static final class Shared {
        static final ActiveDirectoryServer SERVER = startForAll();

        private static ActiveDirectoryServer startForAll() {
            ActiveDirectoryServer server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "samba-stop"));
            return server;
        }
    }
}
