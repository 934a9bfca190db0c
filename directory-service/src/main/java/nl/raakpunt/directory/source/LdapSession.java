package nl.raakpunt.directory.source;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads over one connection in the way of one kind of server. */
final class LdapSession implements SourceSession {

    private final ServerConnection server;
    private final @Nullable DeltaMethod delta;

    LdapSession(ServerConnection server) throws SourceException {
        this.server = server;
        this.delta = server.kind().delta(server).orElse(null);
    }

    @Override
    public ServerFacts server() {
        return new ServerFacts(
                server.url(),
                server.kind().vendor(server.root()),
                delta == null ? null : delta.name(),
                delta != null && delta.push(),
                server.certificateExpires());
    }

    @Override
    public Optional<Watermark> watermark() throws SourceException {
        return delta == null ? Optional.empty() : Optional.of(delta.watermark());
    }

    @Override
    public void readAll(EntrySink sink) throws SourceException {
        for (Search search : server.searches()) {
            server.read(search, sink);
        }
    }

    @Override
    public void readTeams(EntrySink sink) throws SourceException {
        for (Search search : server.searches()) {
            if (search.kind() == EntryKind.TEAM) {
                server.read(search, sink);
            }
        }
    }

    @Override
    public void readIds(BiConsumer<UUID, String> ids) throws SourceException {
        server.find(server.people().asking(Set.of()), found -> {
            try {
                ids.accept(server.entries().id(found), found.getNameInNamespace());
            } catch (BrokenEntryException broken) {
                // Somebody is there, but who? Leaving an identity out of the list would say that somebody is gone.
                throw new SourceException(found.getNameInNamespace() + " " + broken.getMessage(), broken);
            }
        });
    }

    @Override
    public Changes changesSince(Watermark since, ChangeSink sink) throws SourceException {
        if (delta == null) {
            return new Changes.Unusable("This directory server cannot tell what changed.");
        }
        if (!since.method().equals(delta.name())) {
            return new Changes.Unusable("Changes are now read by " + delta.name() + " instead of " + since.method()
                    + ", so everything is read anew.");
        }
        if (!since.scope().equals(server.scope())) {
            return new Changes.Unusable("What is read was set differently since, so everything is read anew.");
        }
        if (!since.server().equals(delta.server())) {
            return new Changes.Unusable("Another server answers than before, so everything is read anew.");
        }
        return delta.changesSince(since, sink);
    }

    @Override
    public void close() {
        server.close();
    }
}
