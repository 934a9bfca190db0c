package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds candidates by the responsibilities recorded in PostgreSQL. */
@Component
class StoredTopicCandidates implements TopicCandidates {

    private final ResponsibilityRepository responsibilities;
    private final PersonRepository people;
    private final CardReader reader;
    private final RoundTrips trips;

    StoredTopicCandidates(
            ResponsibilityRepository responsibilities, PersonRepository people, CardReader reader, RoundTrips trips) {
        this.responsibilities = responsibilities;
        this.people = people;
        this.reader = reader;
        this.trips = trips;
    }

    /** In a fixed number of round trips, however many topics. */
    @Override
    public Map<String, List<Candidate>> of(Collection<Topic> topics, @Nullable String area, Instant at) {
        RoundTrip trip = trips.begin();
        Supplier<List<Responsibility>> all =
                responsibilities.ofTopics(topics.stream().map(Topic::key).toList(), trip);
        Supplier<List<Team>> teams = people.teamsByIds(teams(topics), trip);
        Map<String, List<Responsibility>> parts = counting(all.get(), topics, area);
        Map<String, PersonId> leads = leads(teams.get());
        List<PersonId> ids = Stream.concat(
                        parts.values().stream().flatMap(List::stream).map(Responsibility::person),
                        leads.values().stream())
                .distinct()
                .toList();
        return reader.read(ids, at, book -> ordered(topics, parts, leads, new CandidateOrder(book)));
    }

    private static Map<String, List<Candidate>> ordered(
            Collection<Topic> topics,
            Map<String, List<Responsibility>> parts,
            Map<String, PersonId> leads,
            CandidateOrder order) {
        Map<String, List<Candidate>> candidates = new HashMap<>();
        for (Topic topic : topics) {
            PersonId lead = topic.team() == null ? null : leads.get(topic.team());
            candidates.put(topic.key(), order.of(parts.getOrDefault(topic.key(), List.of()), lead));
        }
        return candidates;
    }

    private static Map<String, List<Responsibility>> counting(
            List<Responsibility> all, Collection<Topic> topics, @Nullable String area) {
        Map<String, List<Responsibility>> byTopic = all.stream().collect(Collectors.groupingBy(Responsibility::topic));
        Map<String, List<Responsibility>> counting = new HashMap<>();
        for (Topic topic : topics) {
            counting.put(topic.key(), CandidateOrder.inArea(byTopic.getOrDefault(topic.key(), List.of()), topic, area));
        }
        return counting;
    }

    private static Set<String> teams(Collection<Topic> topics) {
        return topics.stream().flatMap(topic -> Stream.ofNullable(topic.team())).collect(Collectors.toSet());
    }

    /** By key of the team. */
    private static Map<String, PersonId> leads(List<Team> teams) {
        Map<String, PersonId> leads = new HashMap<>();
        for (Team team : teams) {
            if (team.lead() != null) {
                leads.put(team.ref().id(), team.lead());
            }
        }
        return leads;
    }
}
