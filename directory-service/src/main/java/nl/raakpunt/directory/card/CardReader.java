package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.store.DutyRosterRepository;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.TeamRef;
import org.springframework.stereotype.Component;

/** Reads everything cards need in two round trips, however many people are asked for. */
@Component
class CardReader {

    private final ConcernedPeople people;
    private final DutyRosterRepository rosters;
    private final FactsReader facts;
    private final ReachabilityRules rules;
    private final RoundTrips trips;

    CardReader(
            ConcernedPeople people,
            DutyRosterRepository rosters,
            FactsReader facts,
            ReachabilityRules rules,
            RoundTrips trips) {
        this.people = people;
        this.rosters = rosters;
        this.facts = facts;
        this.rules = rules;
        this.trips = trips;
    }

    /**
     * What is made of the cards of these people. Seldom it takes somebody else too, such as who is on duty in the team of
     * somebody who stands in: they are read when they turn out to be missing, and it is made again.
     */
    <T> T read(Collection<PersonId> ids, Instant at, Function<CardBook, T> making) {
        CardBook book = new CardBook(rules, at);
        add(book, ids, at);
        T made = making.apply(book);
        for (Set<PersonId> missing = book.missing(); !missing.isEmpty(); missing = book.missing()) {
            add(book, missing, at);
            made = making.apply(book);
        }
        return made;
    }

    private void add(CardBook book, Collection<PersonId> ids, Instant at) {
        List<CardPerson> found =
                people.of(ids).stream().filter(person -> !book.has(person.id())).toList();
        if (found.isEmpty()) {
            book.add(ids, found, Map.of(), Map.of());
            return;
        }
        RoundTrip trip = trips.begin();
        Supplier<Map<PersonId, PersonFacts>> known =
                facts.of(found.stream().map(CardPerson::standing).toList(), at, trip);
        Supplier<Map<String, DutyRoster>> onDuty = rosters.byTeams(teamsWithRoster(found), trip);
        book.add(ids, found, known.get(), onDuty(onDuty.get(), at));
    }

    private static Set<String> teamsWithRoster(Collection<CardPerson> people) {
        return people.stream()
                .filter(CardPerson::hasRoster)
                .flatMap(person -> Stream.ofNullable(person.team()))
                .map(TeamRef::id)
                .collect(Collectors.toSet());
    }

    private Map<String, PersonId> onDuty(Map<String, DutyRoster> rosters, Instant at) {
        Map<String, PersonId> people = new HashMap<>();
        rosters.forEach(
                (team, roster) -> people.put(team, roster.at(at, rules.zone()).person()));
        return people;
    }
}
