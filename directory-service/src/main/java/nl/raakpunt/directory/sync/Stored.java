package nl.raakpunt.directory.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.KnownPerson;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.Team;

/** What is stored before a run: who is known by fingerprint, and which teams. */
record Stored(Map<PersonId, KnownPerson> people, List<Team> teams) {

    static Stored of(List<KnownPerson> people, List<Team> teams) {
        return new Stored(people.stream().collect(Collectors.toMap(KnownPerson::id, Function.identity())), teams);
    }

    /** How many people are in use. */
    int active() {
        return (int) people.values().stream().filter(KnownPerson::active).count();
    }

    /** Known people of whom the source now says something else than what is stored. */
    Set<PersonId> differingFrom(StagedStaff staged) {
        return staged.members().stream()
                .filter(member -> isKnown(member) && !isSame(member))
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
    }

    boolean isKnown(Member member) {
        return people.containsKey(member.person().id());
    }

    boolean isActive(Member member) {
        KnownPerson known = people.get(member.person().id());
        return known != null && known.active();
    }

    boolean isSame(Member member) {
        KnownPerson known = people.get(member.person().id());
        return known != null && known.active() && known.fingerprint().equals(member.fingerprint());
    }
}
