package nl.raakpunt.directory.presence.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.LastSaid;
import nl.raakpunt.directory.presence.LastSaid.Asked;
import nl.raakpunt.directory.presence.LastSaid.Entry;
import nl.raakpunt.directory.presence.LastSaid.Known;
import nl.raakpunt.directory.presence.SaidOtherwise;
import nl.raakpunt.directory.presence.graph.GraphPeople.GraphUser;
import reactor.core.publisher.Flux;

/** Presence in Teams: asked for the people somebody looks at, and forgotten soon after. */
class TeamsPart implements GraphPart {

    /** Longer than it is worth anything, so that its age can be told while Teams does not answer. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final GraphApi graph;
    private final GraphPeople people;
    private final LastSaid<TeamsPresence> said;

    TeamsPart(GraphApi graph, GraphPeople people, SaidOtherwise otherwise, GraphSettings settings, Clock clock) {
        this.graph = graph;
        this.people = people;
        this.said = new LastSaid<TeamsPresence>(settings.presenceFresh(), KEPT, settings.people(), clock)
                .telling(presence -> presence, otherwise::of);
    }

    @Override
    public Answer start(Collection<PersonId> asked, Instant now) {
        Asked<TeamsPresence> answers = said.ask(asked, this::load);
        return deadline -> {
            Known<TeamsPresence> known = deadline.await(answers);
            return new Told(claims(known), known.complete() ? null : graph.missing(Permission.PRESENCE));
        };
    }

    /** Of how many people something is remembered. */
    long size() {
        return said.size();
    }

    private Flux<Entry<TeamsPresence>> load(Set<PersonId> asked) {
        return people.find(asked).flatMapMany(found -> {
            Map<String, PersonId> byId = new HashMap<>();
            found.said().forEach((person, user) -> user.value().ifPresent(one -> byId.put(one.id(), person)));
            return strangers(found)
                    .concatWith(Flux.fromIterable(Batches.of(List.copyOf(byId.keySet()), GraphApi.MOST_PRESENCES))
                            .flatMapDelayError(ids -> ask(ids, byId), 2, 1));
        });
    }

    private Flux<Entry<TeamsPresence>> ask(List<String> ids, Map<String, PersonId> byId) {
        return graph.presences(ids)
                .flatMapIterable(presences -> presences.stream()
                        .filter(presence -> presence.id() != null && byId.containsKey(presence.id()))
                        .map(presence -> entry(byId, presence))
                        .toList());
    }

    private static Entry<TeamsPresence> entry(Map<String, PersonId> byId, GraphJson.Presence presence) {
        return new Entry<>(
                java.util.Objects.requireNonNull(byId.get(presence.id())),
                TeamsPresence.of(presence.availability(), presence.activity()));
    }

    private static Flux<Entry<TeamsPresence>> strangers(Known<GraphUser> found) {
        return Flux.fromStream(() -> found.said().entrySet().stream()
                .filter(user -> user.getValue().value().isEmpty())
                .map(user -> new Entry<>(user.getKey(), Optional.empty())));
    }

    private static List<Claim> claims(Known<TeamsPresence> known) {
        return known.said().entrySet().stream()
                .flatMap(said -> said.getValue().value().stream()
                        .map(presence -> new Claim(
                                said.getKey(),
                                presence.source(),
                                presence.kind(),
                                said.getValue().at(),
                                null,
                                said.getValue().at())))
                .toList();
    }
}
