package nl.raakpunt.directory.source.openldap;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts the changes of several searches together. A server tells the search for teams that a changed person "is gone",
 * because that person does not fit there; so who is gone is only known when every search has been answered. Entries go
 * through at once; teams have to come first, because only of them the identities are kept.
 */
final class Gathering implements ChangeSink {

    private final ChangeSink sink;
    private final Set<UUID> gone = new LinkedHashSet<>();
    private final Set<UUID> teams = new HashSet<>();

    Gathering(ChangeSink sink) {
        this.sink = sink;
    }

    @Override
    public void entry(EntryKind kind, DirectoryEntry entry) {
        isThere(kind, entry.id());
        sink.entry(kind, entry);
    }

    @Override
    public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
        if (id != null) {
            isThere(kind, id);
        }
        sink.unreadable(kind, dn, id, reason);
    }

    @Override
    public void present(UUID id) {
        gone.remove(id);
        sink.present(id);
    }

    @Override
    public void gone(UUID id) {
        if (!teams.contains(id)) {
            gone.add(id);
        }
    }

    /** Hands over who is gone from every search. */
    void finish() {
        gone.forEach(sink::gone);
    }

    private void isThere(EntryKind kind, UUID id) {
        gone.remove(id);
        if (kind == EntryKind.TEAM) {
            teams.add(id);
        }
    }
}
