package nl.raakpunt.directory.source.ad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import org.jspecify.annotations.Nullable;

/** Remembers what a reading handed over. */
final class Heard implements ChangeSink {

    final Map<UUID, DirectoryEntry> people = new HashMap<>();
    final Map<UUID, DirectoryEntry> teams = new HashMap<>();
    final List<UUID> gone = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();

    /** Somebody who was handed over. */
    DirectoryEntry person(UUID id) {
        return Objects.requireNonNull(people.get(id), "nobody was handed over as " + id);
    }

    /** A team that was handed over. */
    DirectoryEntry team(UUID id) {
        return Objects.requireNonNull(teams.get(id), "no team was handed over as " + id);
    }

    @Override
    public void entry(EntryKind kind, DirectoryEntry entry) {
        (kind == EntryKind.PERSON ? people : teams).put(entry.id(), entry);
    }

    @Override
    public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
        unreadable.add(dn + " " + reason);
    }

    @Override
    public void gone(UUID id) {
        gone.add(id);
    }

    @Override
    public void present(UUID id) {
        throw new AssertionError("Active Directory never says that " + id + " is unchanged");
    }
}
