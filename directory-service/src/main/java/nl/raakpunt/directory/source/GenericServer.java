package nl.raakpunt.directory.source;

import java.time.Clock;
import java.util.Optional;
import nl.raakpunt.directory.source.SourceSettings.ServerType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Any LDAP server: changes are read by the time that entries carry. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class GenericServer implements ServerKind {

    @Override
    public ServerType type() {
        return ServerType.GENERIC;
    }

    @Override
    public boolean recognises(RootDse root) {
        return true;
    }

    @Override
    public String vendor(RootDse root) {
        return root.first("vendorName").orElse("LDAP");
    }

    @Override
    public Optional<DeltaMethod> delta(ServerConnection server) throws SourceException {
        return timestamps(server);
    }

    /** Changes by time, for kinds of servers that have nothing better; empty when entries carry no time. */
    public static Optional<DeltaMethod> timestamps(ServerConnection server) throws SourceException {
        if (server.values(server.people().base(), TimestampDelta.MODIFIED).isEmpty()) {
            return Optional.empty();
        }
        // The clock of this service may be set differently for a demo; a directory's is not.
        return Optional.of(new TimestampDelta(server, Clock.systemUTC()));
    }
}
