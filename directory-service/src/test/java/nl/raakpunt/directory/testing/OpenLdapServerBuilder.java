package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Describes an {@link OpenLdapServer} and starts it. */
public final class OpenLdapServerBuilder {

    private static final List<String> OPEN = List.of("to attrs=userPassword by anonymous auth", "to * by * read");

    private final Map<String, String> limits = new HashMap<>(Map.of(OpenLdapServer.SYNC_ACCOUNT, "size=unlimited"));
    private List<String> access = OPEN;
    private ChangeLog changeLog = ChangeLog.SESSION;
    private boolean memberOf;
    private @Nullable Function<Path, TestCertificates> certificates;
    private @Nullable Path people;

    OpenLdapServerBuilder() {}

    /** What the server remembers of changes; a session log unless told otherwise. */
    public OpenLdapServerBuilder changeLog(ChangeLog value) {
        changeLog = value;
        return this;
    }

    /** Has the server keep {@code memberOf} itself, as groups change. */
    public OpenLdapServerBuilder memberOf() {
        memberOf = true;
        return this;
    }

    /** Limits of an account as in slapd.conf, for example {@code size.soft=500 size.hard=500}. */
    public OpenLdapServerBuilder limits(String account, String value) {
        limits.put(account, value);
        return this;
    }

    /** Access rules as in slapd.conf, each beginning with {@code to}. */
    public OpenLdapServerBuilder access(String... rules) {
        access = List.of(rules);
        return this;
    }

    /** Offers StartTLS and {@code ldaps://} with certificates that are made in the given folder. */
    public OpenLdapServerBuilder tls(Function<Path, TestCertificates> value) {
        certificates = value;
        return this;
    }

    /** Begins with the entries of an LDIF file, loaded in bulk after the base. */
    public OpenLdapServerBuilder people(Path ldif) {
        people = ldif;
        return this;
    }

    /** Starts the server and returns when it answers. A test is aborted where slapd is not installed, but not in CI. */
    public OpenLdapServer start() {
        needSlapd();
        try {
            Path folder = Files.createTempDirectory("raakpunt-slapd-");
            TestCertificates made = certificates == null ? null : certificates.apply(folder.resolve("tls"));
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(folder.resolve("log"));
            Files.createDirectories(folder.resolve("slapd.d"));
            // A copy is free of the operating system's rules on where the installed slapd may keep its data.
            Files.copy(OpenLdapServer.SLAPD, folder.resolve("slapd"));
            folder.resolve("slapd").toFile().setExecutable(true);
            Files.writeString(folder.resolve("slapd.conf"), config(folder, made));
            OpenLdapServer server =
                    new OpenLdapServer(folder, FreePort.next(), made == null ? 0 : FreePort.next(), made);
            return started(server, OpenLdapServer.skeleton(folder));
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot start slapd: " + problem.getMessage(), problem);
        }
    }

    /** A server that does not start leaves nothing behind. */
    private OpenLdapServer started(OpenLdapServer server, Path skeleton) {
        try {
            server.load(skeleton);
            if (people != null) {
                server.load(people);
            }
            server.start();
            return server;
        } catch (RuntimeException problem) {
            server.close();
            throw problem;
        }
    }

    private String config(Path folder, @Nullable TestCertificates made) {
        SlapdConfig config = new SlapdConfig(folder).schema().server(made);
        if (changeLog == ChangeLog.ACCESS) {
            config.log();
        }
        return config.staff(access, limits).overlays(memberOf, changeLog).text();
    }

    private static void needSlapd() {
        if (Files.isExecutable(OpenLdapServer.SLAPD)) {
            return;
        }
        String problem = "This needs a real OpenLDAP server, and there is none at " + OpenLdapServer.SLAPD
                + "; install it with: apt-get install slapd";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(problem);
        }
        throw new TestAbortedException(problem);
    }

    /** Runs a command to its end; its output goes to the file and, when it fails, into the exception. */
    static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.getFirst(), stopped);
        }
    }
}
