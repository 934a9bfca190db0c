package nl.raakpunt.directory.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.TeamKey;
import org.jspecify.annotations.Nullable;

/**
 * What a run does with the teams that have an entry of their own; pure. A team keeps its key when it is renamed, because
 * topics refer to it.
 *
 * @param save new and changed teams by key
 * @param lost keys of teams whose entry is gone
 */
record TeamPlan(Map<String, ReadTeam> save, Set<String> lost) {

    /** Nothing happens to any team. */
    static final TeamPlan NONE = new TeamPlan(Map.of(), Set.of());

    TeamPlan {
        save = Map.copyOf(save);
        lost = Set.copyOf(lost);
    }

    /** @param present tells of an entry that was not read whether it is there all the same */
    static TeamPlan ofAll(
            String source, SourceOrder order, List<StoredTeam> stored, List<ReadTeam> read, Predicate<UUID> present) {
        Set<UUID> met = read.stream().map(ReadTeam::entryId).collect(Collectors.toSet());
        Predicate<UUID> there = present.or(met::contains);
        Set<String> lost = stored.stream()
                .filter(team -> team.source().equals(source) && team.active())
                .filter(team -> team.entryId() != null && !there.test(team.entryId()))
                .map(StoredTeam::key)
                .collect(Collectors.toSet());
        return of(source, order, stored, read, lost);
    }

    /** @param gone identities of which the source says that they are gone; they may be people's */
    static TeamPlan ofSome(
            String source, SourceOrder order, List<StoredTeam> stored, List<ReadTeam> read, Set<UUID> gone) {
        Set<String> lost = stored.stream()
                .filter(team -> team.source().equals(source))
                .filter(team -> team.entryId() != null && gone.contains(team.entryId()))
                .map(StoredTeam::key)
                .collect(Collectors.toSet());
        return of(source, order, stored, read, lost);
    }

    private static TeamPlan of(
            String source, SourceOrder order, List<StoredTeam> stored, List<ReadTeam> read, Set<String> lost) {
        Map<String, StoredTeam> held = stored.stream()
                .filter(team -> order.isRead(team.source()))
                .collect(Collectors.toMap(StoredTeam::key, team -> team));
        Map<UUID, StoredTeam> byEntry = stored.stream()
                .filter(team -> team.entryId() != null)
                // Also of a source that nobody reads any more: it may only have got another name.
                .filter(team -> team.source().equals(source) || !order.isRead(team.source()))
                .collect(Collectors.toMap(
                        team -> Objects.requireNonNull(team.entryId()),
                        team -> team,
                        (one, other) -> one.source().equals(source) ? one : other));
        Map<String, ReadTeam> save = new HashMap<>();
        Map<String, ReadTeam> added = new TreeMap<>();
        for (ReadTeam team : read) {
            StoredTeam known = byEntry.get(team.entryId());
            if (known == null) {
                added.put(team.entryId().toString(), team);
            } else if (!known.source().equals(source) || !known.isSameAs(team)) {
                save.put(known.key(), team);
            }
        }
        Set<String> freed = new HashSet<>(lost);
        // In the order of their identities, so that the same teams get the same keys in whatever order they are read.
        added.values().forEach(team -> {
            String key = freeKey(TeamKey.of(team.name()), held, lost, save.keySet());
            freed.remove(key);
            save.put(key, team);
        });
        return new TeamPlan(save, freed);
    }

    /** The name's own key, unless another team has it: two municipalities that merged both have a "Wegen". */
    private static String freeKey(String name, Map<String, StoredTeam> stored, Set<String> lost, Set<String> taken) {
        if (!taken.contains(name) && !isHeld(stored.get(name), lost)) {
            return name;
        }
        int number = 2;
        while (taken.contains(name + "-" + number) || stored.containsKey(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }

    /** By another team that has an entry of its own and is still there. */
    private static boolean isHeld(@Nullable StoredTeam holder, Set<String> lost) {
        return holder != null && holder.active() && holder.entryId() != null && !lost.contains(holder.key());
    }
}
