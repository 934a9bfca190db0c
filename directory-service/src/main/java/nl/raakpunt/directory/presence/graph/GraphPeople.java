package nl.raakpunt.directory.presence.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.LastSaid;
import nl.raakpunt.directory.presence.LastSaid.Entry;
import nl.raakpunt.directory.presence.graph.GraphSettings.Match;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the users that belong to people; hardly ever another one, so asked about rarely. */
class GraphPeople {

    private static final Duration FRESH = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(2);

    private final GraphApi graph;
    private final StaffNames names;
    private final GraphSettings settings;
    private final LastSaid<GraphUser> found;

    GraphPeople(GraphApi graph, StaffNames names, GraphSettings settings, Clock clock) {
        this.graph = graph;
        this.names = names;
        this.settings = settings;
        this.found = new LastSaid<>(FRESH, KEPT, settings.people(), clock);
    }

    /**
     * A user of Microsoft 365.
     *
     * @param id      object id
     * @param mailbox address of the mailbox, in lower case
     */
    record GraphUser(String id, String mailbox) {}

    /** The users of these people. */
    Mono<LastSaid.Known<GraphUser>> find(Collection<PersonId> people) {
        return Mono.fromFuture(() -> found.ask(people, this::load).all(), true);
    }

    /** Of how many people the user is remembered. */
    long size() {
        return found.size();
    }

    private Flux<Entry<GraphUser>> load(Set<PersonId> people) {
        Map<PersonId, String> wanted = names.of(people);
        Flux<Entry<GraphUser>> nameless = Flux.fromStream(() ->
                people.stream().filter(person -> !wanted.containsKey(person)).map(GraphPeople::unknown));
        return nameless.concatWith(Flux.fromIterable(Batches.of(List.copyOf(wanted.entrySet()), GraphApi.MOST_NAMES))
                .flatMapDelayError(this::ask, 4, 1));
    }

    private Flux<Entry<GraphUser>> ask(List<Map.Entry<PersonId, String>> batch) {
        List<String> asked = batch.stream().map(Map.Entry::getValue).distinct().toList();
        return graph.users(attribute(), asked)
                .map(this::byName)
                .flatMapIterable(users -> batch.stream()
                        .map(wanted -> new Entry<>(wanted.getKey(), Optional.ofNullable(users.get(wanted.getValue()))))
                        .toList());
    }

    private String attribute() {
        return settings.match() == Match.MAIL ? "mail" : "userPrincipalName";
    }

    private Map<String, GraphUser> byName(List<GraphJson.User> users) {
        Map<String, GraphUser> byName = new HashMap<>();
        for (GraphJson.User user : users) {
            String name = settings.match() == Match.MAIL ? user.mail() : user.userPrincipalName();
            String mailbox = Stream.of(Optional.ofNullable(user.mail()), Optional.ofNullable(user.userPrincipalName()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("");
            if (user.id() != null && name != null) {
                byName.put(name.toLowerCase(Locale.ROOT), new GraphUser(user.id(), mailbox.toLowerCase(Locale.ROOT)));
            }
        }
        return byName;
    }

    private static Entry<GraphUser> unknown(PersonId person) {
        return new Entry<>(person, Optional.empty());
    }
}
