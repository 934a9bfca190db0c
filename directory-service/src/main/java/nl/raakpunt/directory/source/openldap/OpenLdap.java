package nl.raakpunt.directory.source.openldap;

import java.util.Optional;
import java.util.function.Consumer;
import nl.raakpunt.directory.source.DeltaMethod;
import nl.raakpunt.directory.source.GenericServer;
import nl.raakpunt.directory.source.RootDse;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.ServerKind;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSettings.ServerType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** OpenLDAP, with content sync where its administrator switched that on. */
@Component
@Order(OpenLdap.ORDER)
public final class OpenLdap implements ServerKind {

    static final int ORDER = 100;

    private static final String STRUCTURE = "structuralObjectClass";

    @Override
    public ServerType type() {
        return ServerType.OPENLDAP;
    }

    @Override
    public boolean recognises(RootDse root) {
        return root.all(STRUCTURE).contains("OpenLDAProotDSE") || root.knowsControl(ContentSync.CONTROL);
    }

    @Override
    public String vendor(RootDse root) {
        return root.all(STRUCTURE).contains("OpenLDAProotDSE")
                ? "OpenLDAP"
                : root.first("vendorName").orElse("LDAP with content sync");
    }

    @Override
    public Optional<DeltaMethod> delta(ServerConnection server) throws SourceException {
        return provider(server).isEmpty() ? GenericServer.timestamps(server) : Optional.of(new ContentSync(server));
    }

    @Override
    public Optional<AutoCloseable> watch(ServerConnection server, Runnable changed, Consumer<String> ended)
            throws SourceException {
        Optional<Provider> provider = provider(server);
        return provider.isEmpty()
                ? Optional.empty()
                : Optional.of(ContentSyncWatch.start(server, provider.get().cookie(), changed, ended));
    }

    /** A number of the last change alone proves nothing: it stays behind when content sync is switched off. */
    private static Optional<Provider> provider(ServerConnection server) throws SourceException {
        Optional<Provider> provider = Provider.of(server);
        return provider.isPresent() && Refresh.isOffered(server, provider.get().cookie()) ? provider : Optional.empty();
    }
}
