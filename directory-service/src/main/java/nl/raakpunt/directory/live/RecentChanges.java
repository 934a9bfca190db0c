package nl.raakpunt.directory.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last changes, numbered. Numbers hold within a run: of what happened while nobody listened nothing is known, so what
 * comes after that is a new run, and a reader with a number of another run has to read everything again. Not thread safe.
 */
final class RecentChanges {

    private final int kept;
    private final Deque<Change> changes = new ArrayDeque<>();
    private String run = newRun();
    private long last;

    RecentChanges(int kept) {
        this.kept = kept;
    }

    Change add(Set<UUID> people) {
        last++;
        Change change = new Change(position(), Change.Kind.CHANGED, people);
        changes.addLast(change);
        if (changes.size() > kept) {
            changes.removeFirst();
        }
        return change;
    }

    /** Something may have been missed. */
    Change startAgain() {
        run = newRun();
        last = 0;
        changes.clear();
        return now(Change.Kind.RESET);
    }

    /** An event about where the stream is. */
    Change now(Change.Kind kind) {
        return new Change(position(), kind, Set.of());
    }

    /** What somebody missed who was told this last, if that is still known; else that something was missed. */
    List<Change> after(@Nullable String position) {
        long missed = position == null ? -1 : missed(position);
        return missed < 0 || missed > changes.size()
                ? List.of(now(Change.Kind.RESET))
                : changes.stream().skip(changes.size() - missed).toList();
    }

    private long missed(String position) {
        String prefix = run + "-";
        if (!position.startsWith(prefix)) {
            return -1;
        }
        try {
            return last - Long.parseLong(position.substring(prefix.length()));
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    private String position() {
        return run + "-" + last;
    }

    private static String newRun() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
