package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.KnownPerson;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.sync.StaffReading.Rejection;

/**
 * What a run would change, and nothing else; comparing is pure, applying is somebody else's work.
 *
 * @param joined   people never seen before
 * @param changed  people of whom the source says something else now
 * @param cameBack people who were gone, with the same identity
 * @param gone     people who are no longer in the source
 * @param teams    teams that are new or changed
 * @param lostTeams keys of teams that are no longer in the source
 */
record SyncPlan(
        List<Member> joined,
        List<Change> changed,
        List<Member> cameBack,
        Set<PersonId> gone,
        List<Team> teams,
        Set<String> lostTeams) {

    /** A person with the names of the attributes that differ. */
    record Change(Member member, Set<String> attributes, Set<String> emptied) {}

    /**
     * Compares what was read with what is stored.
     *
     * @param before the stored version of the people that differ
     */
    static SyncPlan between(Stored stored, Map<PersonId, Member> before, StagedStaff staged) {
        List<Member> joined = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<Member> cameBack = new ArrayList<>();
        for (Member member : staged.members()) {
            if (!stored.isKnown(member)) {
                joined.add(member);
            } else if (!stored.isActive(member)) {
                cameBack.add(member);
            } else if (!stored.isSame(member)) {
                changed.add(change(member, before));
            }
        }
        return new SyncPlan(
                joined, changed, cameBack, gone(stored, staged), teams(stored, staged), lostTeams(stored, staged));
    }

    boolean isEmpty() {
        return joined.isEmpty()
                && changed.isEmpty()
                && cameBack.isEmpty()
                && gone.isEmpty()
                && teams.isEmpty()
                && lostTeams.isEmpty();
    }

    /** Everyone whose stored version is replaced. */
    List<Member> toSave() {
        List<Member> all = new ArrayList<>(joined);
        all.addAll(cameBack);
        changed.forEach(change -> all.add(change.member()));
        return all;
    }

    /** For how many people each attribute would lose its value. */
    Map<String, Long> emptied() {
        return changed.stream()
                .flatMap(change -> change.emptied().stream())
                // Past absences are cleared out of a directory all at once, at new year for example.
                .filter(attribute -> !attribute.equals("absences"))
                .collect(Collectors.groupingBy(attribute -> attribute, TreeMap::new, Collectors.counting()));
    }

    private static Change change(Member member, Map<PersonId, Member> before) {
        Member old = Objects.requireNonNull(before.get(member.person().id()));
        return new Change(member, member.differencesFrom(old), member.emptiedSince(old));
    }

    /** Somebody whose entry is there but broken is not gone: the last good version stays. */
    private static Set<PersonId> gone(Stored stored, StagedStaff staged) {
        Set<PersonId> present = new HashSet<>();
        staged.members().forEach(member -> present.add(member.person().id()));
        Set<Dn> broken = new HashSet<>();
        for (Rejection rejection : staged.rejected()) {
            if (rejection.id() == null) {
                broken.add(Dn.of(rejection.dn()));
            } else {
                present.add(rejection.id());
            }
        }
        return stored.people().values().stream()
                .filter(known -> known.active() && !present.contains(known.id()))
                .filter(known -> broken.isEmpty() || !broken.contains(Dn.of(known.dn())))
                .map(KnownPerson::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Team> teams(Stored stored, StagedStaff staged) {
        Set<Team> known = Set.copyOf(stored.teams());
        return staged.teams().stream().filter(team -> !known.contains(team)).toList();
    }

    private static Set<String> lostTeams(Stored stored, StagedStaff staged) {
        Set<String> present =
                staged.teams().stream().map(Team::ref).map(TeamRef::id).collect(Collectors.toSet());
        return stored.teams().stream()
                .map(team -> team.ref().id())
                .filter(key -> !present.contains(key))
                .collect(Collectors.toUnmodifiableSet());
    }
}
