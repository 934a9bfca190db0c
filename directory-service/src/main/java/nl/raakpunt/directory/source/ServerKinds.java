package nl.raakpunt.directory.source;

import java.util.List;
import nl.raakpunt.directory.source.SourceSettings.ServerType;

/** The kinds of servers that are known, the most particular first. */
record ServerKinds(List<ServerKind> all) {

    ServerKinds {
        all = List.copyOf(all);
    }

    ServerKind of(ServerType type, RootDse root) {
        return all.stream()
                .filter(kind -> type == ServerType.AUTO ? kind.recognises(root) : kind.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no kind of server " + type));
    }
}
