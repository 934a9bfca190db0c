package nl.raakpunt.directory.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.naming.ldap.Control;
import nl.raakpunt.directory.source.SourceSettings.ServerType;

/** What one kind of directory server does in its own way. Every kind is a bean; the first that recognises a server has it. */
public interface ServerKind {

    /** Type in the settings that means this kind. */
    ServerType type();

    /** Whether a server that says this of itself is of this kind. */
    boolean recognises(RootDse root);

    /** What it is, for an administrator. */
    String vendor(RootDse root);

    /** Attribute with the identity for life. */
    default String idAttribute(SourceSettings settings) {
        return settings.idAttribute();
    }

    /**
     * The identity as it is in the attribute.
     *
     * @throws BrokenEntryException when it is not one
     */
    default UUID id(String attribute, Object value) {
        return EntryReader.uuid(attribute, value);
    }

    /** Extensions to send along with every search. */
    default List<Control> controls() {
        return List.of();
    }

    /** The entry with everything that did not come along with the search. */
    default DirectoryEntry complete(ServerConnection server, DirectoryEntry entry) throws SourceException {
        return entry;
    }

    /** How changes are read from this server; empty when it cannot tell them. */
    Optional<DeltaMethod> delta(ServerConnection server) throws SourceException;

    /**
     * Has the server tell of changes by itself; see {@link DirectorySource#watch}.
     *
     * @param server a connection for this alone, to be closed by whoever stops it; left open when it cannot
     */
    default Optional<AutoCloseable> watch(ServerConnection server, Runnable changed, Consumer<String> ended)
            throws SourceException {
        return Optional.empty();
    }
}
