package nl.raakpunt.directory.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.sync.PersonChange.Kind;
import nl.raakpunt.directory.sync.SyncPlan.Loss;

/** Adds up a plan person by person, so that nobody holds all people in memory; pure. */
final class PlanBuilder {

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Fact, Integer> emptied = new EnumMap<>(Fact.class);
    private final Map<Loss, byte[]> sums = new EnumMap<>(Loss.class);
    private int read;
    private int rejected;
    private int disabled;
    private int vanished;
    private int teamsChanged;
    private int teamsLost;

    void read() {
        read++;
    }

    /**
     * The source only named most of those who are there.
     *
     * @param stored   so many of those who are stored are there
     * @param unusable so many who are not stored are there, with entries that cannot be used
     */
    void there(int stored, int unusable) {
        read = Math.max(read, stored + unusable + of(Kind.JOINED));
    }

    void rejected() {
        rejected++;
    }

    /** Somebody who is read for the first time. */
    PersonChange joined(Facts now) {
        return count(now, Kind.JOINED, Set.of());
    }

    /** Somebody who had left, or was missing. */
    PersonChange returned(Facts now, Facts before) {
        return count(now, Kind.RETURNED, now.differencesFrom(before));
    }

    /**
     * Somebody whose entry is not as it was.
     *
     * @param comparable false when what is stored comes from an earlier version, so that a difference says nothing
     */
    PersonChange met(Facts now, Facts before, boolean comparable) {
        Set<Fact> differences = comparable ? now.differencesFrom(before) : Set.of();
        if (differences.isEmpty()) {
            return count(now, Kind.REFRESHED, differences);
        }
        if (differences.equals(Set.of(Fact.DN))) {
            return count(now, Kind.MOVED, differences);
        }
        differences.forEach(fact -> balance(fact, now, before));
        if (differences.contains(Fact.ACTIVE) && !Boolean.parseBoolean(now.text(Fact.ACTIVE))) {
            disabled++;
            add(Loss.PEOPLE, now.id().toString());
        }
        add(Loss.CHANGES, now.id() + names(differences).toString());
        return count(now, Kind.CHANGED, differences);
    }

    /**
     * Somebody who is not there.
     *
     * @param hasLeft   whether they have been missing for long enough
     * @param lastTime  whether they were there the last time
     */
    PersonChange absent(UUID id, String dn, boolean hasLeft, boolean lastTime) {
        if (lastTime) {
            vanished++;
            add(Loss.PEOPLE, id.toString());
        }
        return count(id, dn, hasLeft ? Kind.LEFT : Kind.MISSING, Set.of());
    }

    void teams(int changed, Collection<String> lost) {
        teamsChanged += changed;
        teamsLost += lost.size();
        lost.forEach(team -> add(Loss.TEAMS, team));
    }

    SyncPlan plan() {
        return new SyncPlan(
                read,
                of(Kind.JOINED),
                of(Kind.CHANGED),
                of(Kind.MOVED),
                of(Kind.RETURNED),
                of(Kind.REFRESHED),
                of(Kind.MISSING),
                of(Kind.LEFT),
                vanished,
                disabled,
                rejected,
                emptied,
                teamsChanged,
                teamsLost,
                sums.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, sum -> HexFormat.of().formatHex(sum.getValue()))));
    }

    private void balance(Fact fact, Facts now, Facts before) {
        if (now.text(fact).isEmpty()) {
            emptied.merge(fact, 1, Integer::sum);
            add(Loss.FACTS, fact.attribute() + now.id());
        } else if (before.text(fact).isEmpty()) {
            emptied.merge(fact, -1, Integer::sum);
        }
    }

    private PersonChange count(Facts facts, Kind kind, Set<Fact> differences) {
        return count(facts.id(), facts.text(Fact.DN), kind, differences);
    }

    private PersonChange count(UUID id, String dn, Kind kind, Set<Fact> differences) {
        counts.merge(kind, 1, Integer::sum);
        return new PersonChange(id, kind, dn, names(differences));
    }

    private int of(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private static List<String> names(Set<Fact> facts) {
        return facts.stream().map(Fact::attribute).sorted().toList();
    }

    /** Adding is the same in any order, and people come in any order. */
    private void add(Loss loss, String what) {
        MessageDigest digest = Fingerprint.sha256();
        byte[] hash = digest.digest(what.getBytes(StandardCharsets.UTF_8));
        byte[] sum = sums.computeIfAbsent(loss, kind -> new byte[hash.length]);
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carry += (sum[i] & 0xff) + (hash[i] & 0xff);
            sum[i] = (byte) carry;
            carry >>= 8;
        }
    }
}
