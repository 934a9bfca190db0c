package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority of a test's own and one server certificate signed by it, as PEM files.
 *
 * @param authority   certificate of the authority, for those who are to trust it
 * @param certificate certificate of the server
 * @param key         private key of the server
 */
public record TestCertificates(Path authority, Path certificate, Path key) {

    private static final String PASSWORD = "changeit";

    /** Valid for {@code localhost}. */
    public static TestCertificates good(Path folder) {
        return create(folder, "localhost", "-1d", 90);
    }

    /** Valid for a server that is reached by its IP address. */
    static TestCertificates forAddress(Path folder, String address) {
        return create(folder, address, "-1d", 90);
    }

    /** Ended yesterday. */
    public static TestCertificates expired(Path folder) {
        return create(folder, "localhost", "-10d", 9);
    }

    /** Made out to another server. */
    public static TestCertificates wrongHost(Path folder) {
        return create(folder, "ldap.elders.example", "-1d", 90);
    }

    private static TestCertificates create(Path folder, String host, String start, int days) {
        try {
            Path store = Files.createDirectories(folder).resolve("certificates.p12");
            keytool(store, "-alias", "authority", "-dname", "CN=Test authority", "-ext", "bc:c", "-startdate", "-30d");
            keytool(
                    store,
                    "-alias",
                    "server",
                    "-signer",
                    "authority",
                    "-dname",
                    "CN=" + host,
                    "-ext",
                    (host.startsWith("127.") ? "san=ip:" : "san=dns:") + host,
                    "-startdate",
                    start,
                    "-validity",
                    Integer.toString(days));
            return pem(folder, store);
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalStateException("Cannot make certificates in " + folder, problem);
        }
    }

    private static void keytool(Path store, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        OpenLdapServerBuilder.run(command, store.resolveSibling("keytool.log"));
    }

    private static TestCertificates pem(Path folder, Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Certificate authority = keys.getCertificate("authority");
        Certificate certificate = keys.getCertificate("server");
        Key key = keys.getKey("server", PASSWORD.toCharArray());
        return new TestCertificates(
                write(folder.resolve("authority.pem"), "CERTIFICATE", authority.getEncoded()),
                write(folder.resolve("server.pem"), "CERTIFICATE", certificate.getEncoded()),
                write(folder.resolve("server.key"), "PRIVATE KEY", key.getEncoded()));
    }

    private static Path write(Path file, String what, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
