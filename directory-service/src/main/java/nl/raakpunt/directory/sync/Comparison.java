package nl.raakpunt.directory.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.sync.SyncSettings.Leaving;

/** Compares what a run reads with what is stored, part by part, and stages what differs. */
final class Comparison {

    /** Changes of more people than these are counted but not listed. */
    static final int MOST_LISTED = 10_000;

    private static final int PART = 2_000;

    private final StoredPeople stored;
    private final StagingTables staging;
    private final PlanBuilder plan;
    private final Contest contest;
    private final Leaving leaving;
    private final Instant at;
    private final Map<UUID, StagedPerson> part = new LinkedHashMap<>();
    private final List<PersonChange> listed = new ArrayList<>();

    Comparison(
            StoredPeople stored,
            StagingTables staging,
            PlanBuilder plan,
            Contest contest,
            Leaving leaving,
            Instant at) {
        this.stored = stored;
        this.staging = staging;
        this.plan = plan;
        this.contest = contest;
        this.leaving = leaving;
        this.at = at;
    }

    void add(StagedPerson person) {
        part.put(person.facts().id(), person);
        if (part.size() == PART) {
            flush();
        }
    }

    /**
     * Takes back what was added of somebody. When it was compared already it stays counted: limits may rather see too much
     * than too little.
     */
    void withdraw(UUID id) {
        if (part.remove(id) == null) {
            staging.remove(Set.of(id));
        }
    }

    /** Compares what was added since the last time. */
    void flush() {
        Map<UUID, StoredPerson> known = stored.byIds(part.keySet());
        List<StagedPerson> different = new ArrayList<>();
        List<StagedPerson> kept = new ArrayList<>();
        for (StagedPerson person : part.values()) {
            StoredPerson before = known.get(person.facts().id());
            if (before == null) {
                list(plan.joined(person.facts()));
                different.add(person);
            } else if (contest.isKept(before, person)) {
                kept.add(person);
            } else if (!before.isSettled()) {
                list(plan.returned(person.facts(), before.facts()));
                different.add(person);
            } else if (!contest.isOurs(before) || !before.fingerprint().equals(person.fingerprint())) {
                list(plan.met(person.facts(), before.facts(), before.isComparable()));
                different.add(person);
            }
        }
        staging.add(different);
        staging.addClaims(kept);
        part.clear();
    }

    /** People who are no longer there. Those who were not there the last time either may have left. */
    void absent(Collection<UUID> ids) {
        List<UUID> missing = new ArrayList<>();
        List<UUID> left = new ArrayList<>();
        List<UUID> kept = new ArrayList<>();
        for (StoredPerson person : stored.byIds(ids).values()) {
            if (!contest.isOurs(person)) {
                kept.add(person.id());
                continue;
            }
            String dn = person.facts().text(Fact.DN);
            if (person.left()) {
                continue;
            }
            boolean hasLeft = hasLeft(person);
            boolean lastTime = person.missingSince() == null;
            if (hasLeft || lastTime) {
                list(plan.absent(person.id(), dn, hasLeft, lastTime));
            }
            (hasLeft ? left : missing).add(person.id());
        }
        staging.addAbsent(missing, left);
        staging.dropClaims(kept);
    }

    /** What happens to whom, as far as it is listed. */
    List<PersonChange> listed() {
        return listed;
    }

    private boolean hasLeft(StoredPerson person) {
        Instant since = person.missingSince() == null ? at : person.missingSince();
        return person.missedRuns() + 1 >= leaving.runs()
                && Duration.between(since, at).compareTo(leaving.after()) >= 0;
    }

    private void list(PersonChange change) {
        if (listed.size() < MOST_LISTED) {
            listed.add(change);
        }
    }
}
