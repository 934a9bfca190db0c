package nl.raakpunt.directory.source.ad;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.naming.ldap.BasicControl;
import javax.naming.ldap.Control;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DeltaMethod;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.RootDse;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.ServerKind;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSettings;
import nl.raakpunt.directory.source.SourceSettings.ServerType;

/** Microsoft Active Directory, and Samba that behaves like it. */
public final class ActiveDirectory implements ServerKind {

    private static final String CAPABILITY = "1.2.840.113556.1.4.800";

    /** Without it a search at the root also answers with pointers to the domain's other parts, where no people are. */
    private static final Control NO_REFERRALS = new BasicControl("1.2.840.113556.1.4.1339", false, null);

    private final ServerType type;
    private final Delta delta;

    private ActiveDirectory(ServerType type, Delta delta) {
        this.type = type;
        this.delta = delta;
    }

    /** Changes are read by {@code uSNChanged}; this is what a server is taken for that says what it is. */
    public static ActiveDirectory byUsn() {
        return new ActiveDirectory(ServerType.ACTIVE_DIRECTORY, UsnDelta::new);
    }

    /** Changes are read by the DirSync control. */
    public static ActiveDirectory byDirSync() {
        return new ActiveDirectory(ServerType.ACTIVE_DIRECTORY_DIRSYNC, DirSyncDelta::new);
    }

    @Override
    public ServerType type() {
        return type;
    }

    @Override
    public boolean recognises(RootDse root) {
        return type == ServerType.ACTIVE_DIRECTORY && root.can(CAPABILITY);
    }

    @Override
    public String vendor(RootDse root) {
        String maker = root.first("vendorName").map(name -> " by " + name).orElse("");
        return "Active Directory" + maker + ", domain controller " + DomainController.name(root);
    }

    @Override
    public String idAttribute(SourceSettings settings) {
        return ObjectGuid.ATTRIBUTE;
    }

    @Override
    public UUID id(String attribute, Object value) {
        if (value instanceof byte[] guid) {
            return ObjectGuid.uuid(guid);
        }
        throw new BrokenEntryException(attribute + " is not binary");
    }

    @Override
    public List<Control> controls() {
        return List.of(NO_REFERRALS);
    }

    @Override
    public DirectoryEntry complete(ServerConnection server, DirectoryEntry entry) throws SourceException {
        return RangedValues.complete(server, entry);
    }

    @Override
    public Optional<DeltaMethod> delta(ServerConnection server) throws SourceException {
        return DomainController.of(server).map(controller -> delta.on(server, controller));
    }

    @Override
    public Optional<AutoCloseable> watch(ServerConnection server, Runnable changed, Consumer<String> ended)
            throws SourceException {
        return Notifications.areOffered(server)
                ? Optional.of(Notifications.start(server, changed, ended))
                : Optional.empty();
    }

    private interface Delta {
        DeltaMethod on(ServerConnection server, DomainController controller);
    }
}
