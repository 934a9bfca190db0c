package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.TeamKey;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a run does with the teams that have an entry of their own; pure. A team keeps its key when it is renamed, because
 * topics refer to it.
 *
 * @param save     new and changed teams by key
 * @param lost     keys of teams whose entry is gone
 * @param rejected entries that were not taken
 */
record TeamPlan(Map<String, ReadTeam> save, Set<String> lost, List<Finding> rejected) {

    TeamPlan {
        save = Map.copyOf(save);
        lost = Set.copyOf(lost);
        rejected = List.copyOf(rejected);
    }

    /** @param present entries that are there, though they could not be read */
    static TeamPlan ofAll(String source, List<StoredTeam> stored, List<ReadTeam> read, Set<UUID> present) {
        Set<UUID> there = new HashSet<>(present);
        read.forEach(team -> there.add(team.entryId()));
        Set<String> lost = stored.stream()
                .filter(team -> team.source().equals(source) && team.active())
                .filter(team -> team.entryId() != null && !there.contains(team.entryId()))
                .map(StoredTeam::key)
                .collect(Collectors.toSet());
        return of(source, stored, read, lost);
    }

    /** @param gone identities of which the source says that they are gone; they may be people's */
    static TeamPlan ofSome(String source, List<StoredTeam> stored, List<ReadTeam> read, Set<UUID> gone) {
        Set<String> lost = stored.stream()
                .filter(team -> team.entryId() != null && gone.contains(team.entryId()))
                .map(StoredTeam::key)
                .collect(Collectors.toSet());
        return of(source, stored, read, lost);
    }

    private static TeamPlan of(String source, List<StoredTeam> stored, List<ReadTeam> read, Set<String> lost) {
        Map<String, StoredTeam> byKey = new HashMap<>();
        Map<UUID, StoredTeam> byEntry = new HashMap<>();
        for (StoredTeam team : stored) {
            byKey.put(team.key(), team);
            if (team.entryId() != null && team.source().equals(source)) {
                byEntry.put(team.entryId(), team);
            }
        }
        Map<String, ReadTeam> save = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> freed = new HashSet<>(lost);
        List<Finding> rejected = new ArrayList<>();
        for (ReadTeam team : read) {
            StoredTeam known = byEntry.get(team.entryId());
            String key = known == null ? TeamKey.of(team.name()) : known.key();
            StoredTeam holder = byKey.get(key);
            if (!taken.add(key) || (known == null && isHeld(holder, lost))) {
                rejected.add(new Finding(team.dnKey(), "another team has the same key " + key));
                continue;
            }
            freed.remove(key);
            if (known == null || !known.isSameAs(team)) {
                save.put(key, team);
            }
        }
        return new TeamPlan(save, freed, rejected);
    }

    /** By another team that has an entry of its own and is still there. */
    private static boolean isHeld(@Nullable StoredTeam holder, Set<String> lost) {
        return holder != null && holder.active() && holder.entryId() != null && !lost.contains(holder.key());
    }
}
