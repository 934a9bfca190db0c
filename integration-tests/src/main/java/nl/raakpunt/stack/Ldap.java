package nl.raakpunt.stack;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The customer's staff directory: an LDAP server in this JVM that keeps its entries in an LDIF file between runs. */
final class Ldap implements RunningPart {
    static final String BASE = "dc=voorneaanzee,dc=example";
    static final String SYNC_ACCOUNT = "cn=raakpunt-sync,ou=systemen," + BASE;
    static final String DEMO_PASSWORD = "demo";

    private final InMemoryDirectoryServer server;
    private final Path ldif;

    private Ldap(InMemoryDirectoryServer server, Path ldif) {
        this.server = server;
        this.ldif = ldif;
    }

    static Ldap start(Path ldif, int port) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), port, null));
            config.setSchema(Schema.mergeSchemas(Schema.getDefaultStandardSchema(), municipalSchema()));
            // Like a customer's server: nobody reads it without logging in.
            Set<OperationType> closed = EnumSet.complementOf(EnumSet.of(OperationType.BIND, OperationType.UNBIND));
            config.setAuthenticationRequiredOperationTypes(closed);
            config.setEqualityIndexAttributes("uid", "entryUUID", "objectClass", "member");
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.importFromLDIF(true, ldif.toString());
            server.startListening();
            return new Ldap(server, ldif);
        } catch (LDAPException | LDIFException | IOException ex) {
            throw new StackProblem("The LDAP server cannot be started: " + ex.getMessage() + ".", ex);
        }
    }

    private static Schema municipalSchema() throws IOException, LDIFException {
        try (InputStream schema = Objects.requireNonNull(Ldap.class.getResourceAsStream("/municipality/schema.ldif"))) {
            return Objects.requireNonNull(Schema.getSchema(schema));
        }
    }

    int entries() {
        return server.countEntries();
    }

    @Override
    public void close() {
        Path unfinished = Path.of(ldif + ".unfinished");
        try {
            server.exportToLDIF(unfinished.toString(), false, false);
            Files.move(unfinished, ldif, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (LDAPException | IOException ex) {
            throw new StackProblem("Changes in LDAP cannot be kept in " + ldif + ": " + ex.getMessage() + ".", ex);
        } finally {
            server.shutDown(true);
        }
    }
}
