package nl.raakpunt.directory.testing;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real OpenLDAP server (Debian's {@code slapd}) as child process on free ports, listening on 127.0.0.1 only. */
public final class OpenLdapServer implements AutoCloseable {

    /** Base of the tree. */
    public static final String BASE = "dc=voorneaanzee,dc=example";

    /** Where people are. */
    public static final String PEOPLE = "ou=medewerkers," + BASE;

    /** Where teams are. */
    public static final String TEAMS = "ou=teams," + BASE;

    /** Account that may do everything. */
    public static final String ADMIN = "cn=admin," + BASE;

    /** Account of the sync: reads, without limits. */
    public static final String SYNC_ACCOUNT = "cn=raakpunt-sync,ou=systemen," + BASE;

    /** Account whose limits a test sets. */
    public static final String LIMITED_ACCOUNT = "cn=limited,ou=systemen," + BASE;

    /** Password of every account. */
    public static final String PASSWORD = "secret";

    /** Changes that a session log remembers. */
    public static final int SESSION_LOG = 200;

    static final Path SLAPD = Path.of("/usr/sbin/slapd");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private final int tlsPort;
    private final @Nullable TestCertificates certificates;
    private @Nullable Process process;
    private @Nullable LDAPConnection admin;

    OpenLdapServer(Path folder, int port, int tlsPort, @Nullable TestCertificates certificates) {
        this.folder = folder;
        this.port = port;
        this.tlsPort = tlsPort;
        this.certificates = certificates;
    }

    /** What a server remembers of changes. */
    public enum ChangeLog {
        /** No content sync at all. */
        NONE,
        /** Content sync, but nothing is remembered: everything that is present is named. */
        SYNC,
        /** Content sync with a log in memory, gone at a restart. */
        SESSION,
        /** Content sync with a log on disk. */
        ACCESS
    }

    /** Starts describing a server. */
    public static OpenLdapServerBuilder builder() {
        return new OpenLdapServerBuilder();
    }

    /** Clear text address, on which StartTLS is possible when certificates were made. */
    public String url() {
        return "ldap://localhost:" + port;
    }

    /** Encrypted address. */
    public String tlsUrl() {
        return "ldaps://localhost:" + tlsPort;
    }

    public int port() {
        return port;
    }

    /** The certificates the server was started with. */
    public TestCertificates certificates() {
        if (certificates == null) {
            throw new IllegalStateException("This server was started without TLS");
        }
        return certificates;
    }

    /** The DN of a person with this sign-in name. */
    public static String dn(String uid) {
        return new RDN("uid", uid) + "," + PEOPLE;
    }

    /** Adds somebody; attributes as name, value, name, value. Returns the identity the server gave. */
    public UUID addPerson(String uid, String... attributes) {
        return addPersonAt(dn(uid), uid, attributes);
    }

    /** Adds somebody at a place of choice. */
    public UUID addPersonAt(String dn, String uid, String... attributes) {
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", "inetOrgPerson", "raakpuntExtension");
        entry.addAttribute("uid", uid);
        entry.addAttribute("cn", uid);
        entry.addAttribute("sn", uid);
        entry.addAttribute("displayName", "Person " + uid);
        for (int i = 0; i < attributes.length; i += 2) {
            entry.setAttribute(attributes[i], attributes[i + 1]);
        }
        return add(entry);
    }

    /** Adds this many people without anything special: {@code p0}, {@code p1}, and so on. */
    public void addCrowd(int size) {
        for (int i = 0; i < size; i++) {
            addPerson("p" + i);
        }
    }

    /** Adds a team with these members, at least one. */
    public UUID addTeam(String name, String... members) {
        Entry entry = new Entry(new RDN("cn", name) + "," + TEAMS);
        entry.addAttribute("objectClass", "groupOfNames");
        entry.addAttribute("cn", name);
        entry.addAttribute(
                "member", Arrays.stream(members).map(OpenLdapServer::dn).toArray(String[]::new));
        return add(entry);
    }

    /** Adds a place below the people and returns its DN. */
    public String addUnit(String name) {
        String dn = new RDN("ou", name) + "," + PEOPLE;
        add("dn: " + dn, "objectClass: organizationalUnit", "ou: " + name);
        return dn;
    }

    /** Adds any entry and returns the identity the server gave. */
    public UUID add(Entry entry) {
        run(connection -> connection.add(new AddRequest(entry)));
        return idOf(entry.getDN());
    }

    /** Adds an entry written as LDIF. */
    public UUID add(String... ldif) {
        try {
            return add(new Entry(ldif));
        } catch (LDAPSDKException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Gives an attribute other values; none removes it. */
    public void set(String dn, String attribute, String... values) {
        run(connection -> connection.modify(dn, new Modification(ModificationType.REPLACE, attribute, values)));
    }

    /** Removes an entry. */
    public void delete(String dn) {
        run(connection -> connection.delete(dn));
    }

    /** Forgets everybody and every team. */
    public void clear() {
        run(connection -> {
            for (String place : List.of(PEOPLE, TEAMS)) {
                SearchResult below = connection.search(place, SearchScope.SUB, "(!(entryDN=" + place + "))", "1.1");
                for (SearchResultEntry entry :
                        Objects.requireNonNull(below.getSearchEntries()).reversed()) {
                    connection.delete(entry.getDN());
                }
            }
        });
    }

    /** Gives an entry another name or another parent; identity kept. */
    public void move(String dn, String newRdn, @Nullable String newParent) {
        run(connection -> connection.modifyDN(new ModifyDNRequest(dn, newRdn, true, newParent)));
    }

    /** The identity of an entry. */
    public UUID idOf(String dn) {
        return UUID.fromString(value(dn, "entryUUID"));
    }

    /** The first value of an attribute. */
    public String value(String dn, String attribute) {
        return values(dn, attribute).getFirst();
    }

    /** All values of an attribute; none when there is no such entry or attribute. */
    public List<String> values(String dn, String attribute) {
        List<String> found = new ArrayList<>();
        run(connection -> {
            SearchResultEntry entry = connection.getEntry(dn, attribute);
            if (entry != null && entry.hasAttribute(attribute)) {
                found.addAll(List.of(entry.getAttributeValues(attribute)));
            }
        });
        return List.copyOf(found);
    }

    /** Replaces the access rules while the server runs; rules as in slapd.conf, each beginning with {@code to}. */
    public void access(String... rules) {
        configure("olcAccess", rules);
    }

    /** Replaces a setting of the database of staff in the server's own configuration while it runs. */
    public void configure(String setting, String... values) {
        try (LDAPConnection connection = new LDAPConnection("127.0.0.1", port, "cn=config", PASSWORD)) {
            SearchResultEntry database = Objects.requireNonNull(
                    connection.searchForEntry("cn=config", SearchScope.ONE, "(olcSuffix=" + BASE + ")", "1.1"));
            connection.modify(database.getDN(), new Modification(ModificationType.REPLACE, setting, values));
        } catch (LDAPException problem) {
            throw new IllegalStateException("Cannot set " + setting, problem);
        }
    }

    /** Loads a file of entries in bulk; only while the server does not run. Identities in the file are kept. */
    public void load(Path ldif) {
        command("-Tadd", "-q", "-w", "-b", BASE, "-l", ldif.toString());
    }

    /** Writes everything to a file, as a backup does. */
    public void backup(Path ldif) {
        command("-Tcat", "-b", BASE, "-l", ldif.toString());
    }

    /** Forgets everybody and starts again from a backup, on the same port. */
    public void restore(Path ldif) {
        stop();
        try {
            for (String place : List.of("data", "log")) {
                UnprivilegedPlace.delete(folder.resolve(place));
                Files.createDirectories(folder.resolve(place));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        load(ldif);
        start();
    }

    /** Starts on the same ports with the data that is there. */
    public void start() {
        List<String> command = new ArrayList<>(List.of(folder.resolve("slapd").toString()));
        command.addAll(configuration());
        command.addAll(List.of("-d", "0", "-h"));
        command.add("ldap://127.0.0.1:" + port + "/" + (tlsPort == 0 ? "" : " ldaps://127.0.0.1:" + tlsPort + "/"));
        try {
            process = new ProcessBuilder(Lifeline.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            awaitReady(process);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot start slapd: " + problem.getMessage(), problem);
        }
    }

    /** Stops in order; the data stays. */
    public void stop() {
        disconnect();
        Process running = process;
        process = null;
        if (running == null) {
            return;
        }
        // Only the server itself: the shell around it ends when the server has.
        Lifeline.family(running).stream()
                .filter(member -> member.info().command().orElse("").startsWith(folder.toString()))
                .forEach(ProcessHandle::destroy);
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                Lifeline.kill(running);
            }
        } catch (InterruptedException stopNow) {
            Lifeline.kill(running);
            Thread.currentThread().interrupt();
        }
    }

    /** Ends at once, as with {@code kill -9}; the data stays. */
    public void kill() {
        disconnect();
        if (process != null) {
            Lifeline.kill(process);
            process = null;
        }
    }

    /** Stops answering without closing connections, as a server that hangs; {@link #thaw()} goes on. */
    public void freeze() {
        signal("STOP");
    }

    /** Answers again after {@link #freeze()}. */
    public void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        stop();
        try {
            UnprivilegedPlace.delete(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot clean up " + folder, problem);
        }
    }

    /** Base, places and accounts. */
    static Path skeleton(Path folder) throws IOException {
        StringBuilder ldif = new StringBuilder("dn: " + BASE + "\nobjectClass: domain\ndc: voorneaanzee\n\n");
        for (String unit : List.of("medewerkers", "teams", "systemen")) {
            ldif.append("dn: ou=" + unit + "," + BASE + "\nobjectClass: organizationalUnit\nou: " + unit + "\n\n");
        }
        for (String account : List.of(SYNC_ACCOUNT, LIMITED_ACCOUNT)) {
            String name = account.substring("cn=".length(), account.indexOf(','));
            ldif.append("dn: " + account + "\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn: "
                    + name + "\nuserPassword: " + PASSWORD + "\n\n");
        }
        return Files.writeString(folder.resolve("skeleton.ldif"), ldif);
    }

    Path folder() {
        return folder;
    }

    private Path log() {
        return folder.resolve("slapd.log");
    }

    /** The first start converts the file into a configuration that can be changed while the server runs. */
    private List<String> configuration() {
        List<String> options =
                new ArrayList<>(List.of("-F", folder.resolve("slapd.d").toString()));
        if (!Files.exists(folder.resolve("slapd.d/cn=config.ldif"))) {
            options.addAll(List.of("-f", folder.resolve("slapd.conf").toString()));
        }
        return options;
    }

    private void command(String tool, String... options) {
        List<String> command = new ArrayList<>(List.of(folder.resolve("slapd").toString(), tool));
        boolean started = Files.exists(folder.resolve("slapd.d/cn=config.ldif"));
        command.addAll(List.of(
                started ? "-F" : "-f",
                folder.resolve(started ? "slapd.d" : "slapd.conf").toString()));
        command.addAll(List.of(options));
        try {
            OpenLdapServerBuilder.run(command, log());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void awaitReady(Process started) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (LDAPConnection connection = new LDAPConnection("127.0.0.1", port)) {
                connection.getRootDSE();
                return;
            } catch (LDAPException notYet) {
                if (!started.isAlive() || Instant.now().isAfter(end)) {
                    throw new IOException("slapd does not answer:\n" + Files.readString(log()), notYet);
                }
            }
            pause(started);
        }
    }

    private static void pause(Process started) throws IOException {
        try {
            started.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while slapd started", stopped);
        }
    }

    private void signal(String name) {
        try {
            String pid = Files.readString(folder.resolve("slapd.pid")).strip();
            OpenLdapServerBuilder.run(List.of("kill", "-" + name, pid), log());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void disconnect() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
    }

    private void run(LdapAction action) {
        try {
            if (admin == null || !admin.isConnected()) {
                admin = new LDAPConnection("127.0.0.1", port, ADMIN, PASSWORD);
            }
            action.with(admin);
        } catch (LDAPException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private interface LdapAction {
        void with(LDAPConnection connection) throws LDAPException;
    }
}
