package nl.raakpunt.municipality;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldap.sdk.unboundidds.controls.IgnoreNoUserModificationRequestControl;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loads LDIF into UnboundID's in-memory server with the {@code entryUUID}s of the file, and says which entries it refused.
 *
 * @param loaded   entries that are in the server now
 * @param rejected entries that are not, and why
 */
public record LdifImport(int loaded, List<Rejected> rejected) {

    /** An entry that could not be loaded; the line is where the file is unreadable, when it is. */
    public record Rejected(@Nullable String dn, long line, String reason) {}

    /** Settings of a server that knows the municipality's base and attributes. */
    public static InMemoryDirectoryServerConfig serverConfig(Path schema)
            throws LDAPException, IOException, LDIFException {
        var config = new InMemoryDirectoryServerConfig(Tree.BASE);
        Schema municipal = Objects.requireNonNull(Schema.getSchema(schema.toFile()), schema + " holds no schema");
        config.setSchema(Schema.mergeSchemas(Schema.getDefaultStandardSchema(), municipal));
        return config;
    }

    public static LdifImport load(InMemoryDirectoryServer server, Path ldif) throws IOException {
        int loaded = 0;
        List<Rejected> rejected = new ArrayList<>();
        try (var reader = new LDIFReader(ldif.toFile())) {
            for (Entry entry = next(reader, rejected); entry != null; entry = next(reader, rejected)) {
                loaded += add(server, entry, rejected);
            }
        }
        return new LdifImport(loaded, List.copyOf(rejected));
    }

    private static @Nullable Entry next(LDIFReader reader, List<Rejected> rejected) throws IOException {
        while (true) {
            try {
                return reader.readEntry();
            } catch (LDIFException e) {
                rejected.add(new Rejected(null, e.getLineNumber(), String.valueOf(e.getMessage())));
                if (!e.mayContinueReading()) {
                    return null;
                }
            }
        }
    }

    // Without the control the server refuses entryUUID as an attribute no client may set.
    private static int add(InMemoryDirectoryServer server, Entry entry, List<Rejected> rejected) {
        var request = new AddRequest(entry);
        request.addControl(new IgnoreNoUserModificationRequestControl());
        try {
            server.add(request);
            return 1;
        } catch (LDAPException e) {
            rejected.add(new Rejected(entry.getDN(), 0, String.valueOf(e.getMessage())));
            return 0;
        }
    }
}
