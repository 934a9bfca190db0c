package nl.raakpunt.directory.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a source handed over, and what somebody who follows it then knows. */
final class Reading implements ChangeSink {

    /** Who is there, as far as was handed over: DN by identity. */
    final Map<UUID, String> people = new TreeMap<>();

    final Map<UUID, DirectoryEntry> teams = new TreeMap<>();
    final Map<UUID, DirectoryEntry> entries = new TreeMap<>();
    final Set<UUID> gone = new TreeSet<>();
    final Set<UUID> present = new HashSet<>();
    final List<String> unreadable = new ArrayList<>();
    int count;
    Runnable onFirst = () -> {};

    static Reading of(DirectorySource source) throws SourceException {
        try (SourceSession session = source.connect()) {
            Reading reading = new Reading();
            session.readAll(reading);
            return reading;
        }
    }

    /** What changed since, on a connection of its own. */
    Changes follow(DirectorySource source, Watermark since) throws SourceException {
        try (SourceSession session = source.connect()) {
            Changes changes = session.changesSince(since, this);
            if (changes instanceof Changes.Complete) {
                Set<UUID> named = new HashSet<>(present);
                named.addAll(entries.keySet());
                people.keySet().retainAll(named);
                teams.keySet().retainAll(named);
            }
            return changes;
        }
    }

    /** The same knowledge, having heard nothing yet. */
    Reading after() {
        Reading next = new Reading();
        next.people.putAll(people);
        next.teams.putAll(teams);
        return next;
    }

    /** The entry that was handed over last. */
    DirectoryEntry entry(UUID id) {
        return Objects.requireNonNull(entries.get(id), () -> id + " was not handed over");
    }

    /** The watermark to go on from. */
    static Watermark next(Changes changes) {
        return switch (changes) {
            case Changes.Some some -> some.next();
            case Changes.Complete complete -> complete.next();
            case Changes.Unusable unusable -> throw new AssertionError(unusable.reason());
        };
    }

    @Override
    public void entry(EntryKind kind, DirectoryEntry entry) {
        count++;
        if (count == 1) {
            onFirst.run();
        }
        entries.put(entry.id(), entry);
        if (kind == EntryKind.TEAM) {
            teams.put(entry.id(), entry);
        } else {
            people.put(entry.id(), entry.dn());
        }
    }

    @Override
    public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
        unreadable.add(dn + " " + reason);
    }

    @Override
    public void gone(UUID id) {
        gone.add(id);
        people.remove(id);
        teams.remove(id);
    }

    @Override
    public void present(UUID id) {
        present.add(id);
    }
}
