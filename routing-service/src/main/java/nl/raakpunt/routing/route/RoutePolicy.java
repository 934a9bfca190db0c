package nl.raakpunt.routing.route;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.TopicRef;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the one person for a topic, by fixed rules that explain themselves.
 *
 * <p>In line come the owners, experts and back-ups as directory-service orders them, each right before their stand-in,
 * and last the team lead. The first in line who can be reached, or is back before the promise, gets the question; among
 * equals whoever can be reached now, then whoever has fewer open questions. Somebody whose reachability is unknown comes
 * after everybody of whom it is known, but before the team lead: an organisation without rosters would otherwise send
 * everything to its team leads. When nobody is back in time, whoever is back first gets it. Never nobody.
 */
final class RoutePolicy {

    private RoutePolicy() {}

    /**
     * What is known when choosing.
     *
     * @param answerBefore  the promise
     * @param owner         who has the question now
     * @param declinedBy    who gave it back before; asked again only when nobody else is left
     * @param openQuestions how many open questions everybody has
     */
    record Situation(
            Instant answerBefore, @Nullable UUID owner, Set<UUID> declinedBy, Map<UUID, Integer> openQuestions) {}

    /** The chosen one, why, and everybody else who could take it, best first. */
    record Choice(Candidate chosen, Explanation because, List<Route.Alternate> others) {}

    static Optional<Choice> choose(TopicMatch topic, Situation situation) {
        List<Place> line = Line.of(topic.candidates(), situation);
        List<Place> askable = line.stream().filter(Place::askable).toList();
        if (askable.isEmpty()) {
            askable = line.stream().filter(place -> !place.owns()).toList();
        }
        List<Place> ranked = askable.stream().sorted(PREFERENCE).toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        Place chosen = ranked.getFirst();
        List<Route.Alternate> others = ranked.stream()
                .skip(1)
                .map(place -> new Route.Alternate(place.candidate(), explain(topic, place, List.of())))
                .toList();
        return Optional.of(new Choice(chosen.candidate(), explain(topic, chosen, passedOver(line, chosen)), others));
    }

    static final Comparator<Place> PREFERENCE = Comparator.<Place, Place.Fit>comparing(Place::fit)
            .thenComparing(Place::backAfter)
            .thenComparingInt(Place::rank)
            .thenComparing(place -> !place.reachableNow())
            .thenComparingInt(Place::openQuestions);

    private static List<Explanation.PassedOver> passedOver(List<Place> line, Place chosen) {
        return line.stream()
                .filter(place -> !place.equals(chosen) && place.rank() <= chosen.rank())
                .filter(place ->
                        place.rank() < chosen.rank() || PREFERENCE.compare(place, chosen) != 0 || !place.askable())
                .map(place -> new Explanation.PassedOver(
                        place.candidate().person().id(),
                        place.candidate().person().displayName(),
                        place.candidate().role(),
                        cause(place),
                        place.candidate().person().reachability()))
                .toList();
    }

    private static Explanation.Cause cause(Place place) {
        if (place.owns()) {
            return Explanation.Cause.OWNS_IT_ALREADY;
        }
        if (place.declined()) {
            return Explanation.Cause.DECLINED_BEFORE;
        }
        return switch (place.fit()) {
            case UNKNOWN, LEAD_UNKNOWN -> Explanation.Cause.REACHABILITY_UNKNOWN;
            case TOO_LATE -> Explanation.Cause.NOT_BACK_IN_TIME;
            case IN_TIME, LEAD_IN_TIME ->
                place.reachableNow() ? Explanation.Cause.MORE_OPEN_QUESTIONS : Explanation.Cause.NOT_REACHABLE_NOW;
        };
    }

    /**
     * Why somebody is asked.
     *
     * @param topic {@code null} when it is not because of a topic
     */
    static Explanation explain(@Nullable TopicMatch topic, Place place, List<Explanation.PassedOver> passedOver) {
        return new Explanation(
                topic == null
                        ? null
                        : new TopicRef(topic.topic().key(), topic.topic().title()),
                topic == null ? List.of() : topic.matchedWords(),
                place.candidate().role(),
                place.candidate().area(),
                place.candidate().person().reachability(),
                place.standInFor(),
                passedOver,
                topic == null ? null : topic.rule(),
                topic == null ? null : topic.team());
    }
}
