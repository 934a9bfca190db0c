package nl.raakpunt.directory.availability;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Finds who takes over from somebody: whom they named for the topic, whom they named for everything, who is on duty in their
 * team, who leads it. Somebody found who cannot be reached hands on to whom they named themselves.
 */
public final class StandInChain {

    /** How many steps are followed. */
    public static final int MAX_DEPTH = 5;

    private final Function<PersonId, List<StandIn>> named;
    private final Function<PersonId, Team> teams;
    private final Predicate<PersonId> reachable;

    /**
     * With what the team offers to whoever named nobody.
     *
     * @param named     whom somebody named, in the order in which they are tried
     * @param reachable who can be reached at the moment asked for
     */
    public StandInChain(
            Function<PersonId, List<StandIn>> named, Function<PersonId, Team> teams, Predicate<PersonId> reachable) {
        this.named = named;
        this.teams = teams;
        this.reachable = reachable;
    }

    /** Only who is named. */
    public StandInChain(Function<PersonId, List<StandIn>> named, Predicate<PersonId> reachable) {
        this(named, person -> Team.NONE, reachable);
    }

    /** The first reachable stand-in for everything; none when nobody stands in, nobody can be reached or the chain goes round. */
    public Optional<PersonId> resolve(PersonId person, LocalDate today) {
        return find(person, null, today).map(Found::person);
    }

    /**
     * The first reachable stand-in.
     *
     * @param topic key of the topic it is about; {@code null} when it is about no topic in particular
     */
    public Optional<Found> find(PersonId person, @Nullable String topic, LocalDate today) {
        Search search = new Search(topic, today);
        search.seen.add(person);
        Team team = teams.apply(person);
        return search.named(person, 1, null)
                .or(() -> search.candidate(team.onDuty(), 1, Step.DUTY))
                .or(() -> search.candidate(team.lead(), 1, Step.TEAM_LEAD));
    }

    /** One search; nobody is looked at twice, so it ends. */
    private final class Search {

        private final @Nullable String topic;
        private final LocalDate today;
        private final Set<PersonId> seen = new HashSet<>();

        Search(@Nullable String topic, LocalDate today) {
            this.topic = topic;
            this.today = today;
        }

        /** Whom this person named; how the first of a chain was found is how all of it was found. */
        Optional<Found> named(PersonId person, int depth, @Nullable Step found) {
            List<StandIn> today = named.apply(person).stream()
                    .filter(standIn -> standIn.holdsOn(this.today))
                    .toList();
            Stream<Candidate> forTopic = today.stream()
                    .filter(standIn -> topic != null && topic.equals(standIn.topic()))
                    .map(standIn -> new Candidate(standIn.person(), found == null ? Step.NAMED_FOR_TOPIC : found));
            Stream<Candidate> forAll = today.stream()
                    .filter(standIn -> standIn.topic() == null)
                    .map(standIn -> new Candidate(standIn.person(), found == null ? Step.NAMED : found));
            return Stream.concat(forTopic, forAll)
                    .map(candidate -> candidate(candidate.person(), depth, candidate.step()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        Optional<Found> candidate(@Nullable PersonId person, int depth, Step step) {
            if (person == null || depth > MAX_DEPTH || !seen.add(person)) {
                return Optional.empty();
            }
            return reachable.test(person) ? Optional.of(new Found(person, step)) : named(person, depth + 1, step);
        }
    }

    private record Candidate(PersonId person, Step step) {}

    /**
     * Who takes over.
     *
     * @param step how the way to them began
     */
    public record Found(PersonId person, Step step) {}

    /** How a stand-in was found, the strongest first. */
    public enum Step {
        NAMED_FOR_TOPIC,
        NAMED,
        DUTY,
        TEAM_LEAD
    }

    /**
     * What somebody's team offers.
     *
     * @param onDuty who is on duty now
     * @param lead   who leads it
     */
    public record Team(@Nullable PersonId onDuty, @Nullable PersonId lead) {

        /** Nobody. */
        public static final Team NONE = new Team(null, null);

        /** Everybody the team offers. */
        public Stream<PersonId> people() {
            return Stream.of(onDuty, lead).filter(Objects::nonNull);
        }
    }
}
