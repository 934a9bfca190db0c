package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The files of a new domain of Samba, made as its own tools make them. */
final class ActiveDirectoryDomain {

    private static final List<Path> NEEDED = List.of(
            Path.of("/usr/sbin/samba"),
            Path.of("/usr/bin/samba-tool"),
            Path.of("/usr/share/samba/setup/provision.ldif"),
            Path.of("/usr/lib/python3/dist-packages/samba/samdb.py"));

    private final Path folder;
    private final String address;

    ActiveDirectoryDomain(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    /** A test is aborted where Samba is not installed or may not be started, but not in CI. */
    static void needSamba() {
        if (!NEEDED.stream().allMatch(Files::exists)) {
            refuse("This needs a real Active Directory server, and Samba's is not installed; install it with: apt-get"
                    + " install samba samba-ad-dc samba-ad-provision samba-dsdb-modules winbind python3-samba");
        }
        if (!isRoot() && !sudoWorks()) {
            refuse(
                    "This starts a real Active Directory server on the ports 389 and 636, which needs root or a sudo that"
                            + " asks no password");
        }
    }

    /** Makes the domain with everything in it that tests count on. */
    TestCertificates create(String base, String password) throws IOException {
        Path log = folder.resolve("provision.log");
        OpenLdapServerBuilder.run(asRoot(provision(password)), log);
        TestCertificates certificates = TestCertificates.forAddress(folder.resolve("tls"), address);
        // Samba refuses a key that others can read.
        Files.setPosixFilePermissions(certificates.key(), PosixFilePermissions.fromString("rw-------"));
        for (String place : List.of("run", "ncalrpc", "winbindd")) {
            Files.createDirectories(folder.resolve(place));
        }
        Files.writeString(configuration(), configuration(certificates));
        Path script = folder.resolve("prepare-domain.py");
        try (InputStream in = ActiveDirectoryDomain.class.getResourceAsStream("prepare-domain.py")) {
            Files.copy(Objects.requireNonNull(in, "prepare-domain.py"), script);
        }
        // Debian's own Python is the one that has Samba's modules.
        OpenLdapServerBuilder.run(
                asRoot(List.of(
                        "/usr/bin/python3", script.toString(), configuration().toString(), base, password)),
                log);
        return certificates;
    }

    /** The server, ending with this JVM. */
    List<String> command() {
        return asRoot(Lifeline.of(List.of(
                "/usr/sbin/samba", "-i", "-M", "single", "-s", configuration().toString())));
    }

    void delete() throws IOException {
        OpenLdapServerBuilder.run(asRoot(List.of("rm", "-rf", folder.toString())), Path.of("/dev/null"));
    }

    private List<String> provision(String password) {
        return List.of(
                "samba-tool",
                "domain",
                "provision",
                "--targetdir=" + folder.resolve("domain"),
                "--realm=AD.EXAMPLE",
                "--domain=ADX",
                "--host-name=dc1",
                "--server-role=dc",
                "--dns-backend=NONE",
                "--adminpass=" + password,
                "--option=interfaces=127.0.0.1",
                "--option=bind interfaces only=yes");
    }

    private Path configuration() {
        return folder.resolve("smb.conf");
    }

    /** Only LDAP, only on the one address, and everything the server writes below the one folder. */
    private String configuration(TestCertificates certificates) {
        Path domain = folder.resolve("domain");
        return """
                [global]
                netbios name = DC1
                realm = AD.EXAMPLE
                workgroup = ADX
                server role = active directory domain controller
                server services = ldap
                bind interfaces only = yes
                interfaces = %s/8
                disable netbios = yes
                load printers = no
                dsdb:schema update allowed = yes
                private dir = %s
                state directory = %s
                cache directory = %s
                lock directory = %s
                pid directory = %s
                ncalrpc dir = %s
                winbindd socket directory = %s
                tls keyfile = %s
                tls certfile = %s
                tls cafile = %s
                logging = file
                log file = %s
                """.formatted(
                        address,
                        domain.resolve("private"),
                        domain.resolve("state"),
                        domain.resolve("cache"),
                        domain,
                        folder.resolve("run"),
                        folder.resolve("ncalrpc"),
                        folder.resolve("winbindd"),
                        certificates.key(),
                        certificates.certificate(),
                        certificates.authority(),
                        folder.resolve("samba.log"));
    }

    private static List<String> asRoot(List<String> command) {
        // Without fsync the changes of a test take a third of the time.
        List<String> all = new ArrayList<>(isRoot() ? List.of() : List.of("sudo", "-n"));
        all.addAll(List.of("env", "TDB_NO_FSYNC=1"));
        return Stream.concat(all.stream(), command.stream()).toList();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean sudoWorks() {
        try {
            OpenLdapServerBuilder.run(List.of("sudo", "-n", "true"), Path.of("/dev/null"));
            return true;
        } catch (IOException noSudoWithoutPassword) {
            return false;
        }
    }

    private static void refuse(String problem) {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(problem);
        }
        throw new TestAbortedException(problem);
    }
}
