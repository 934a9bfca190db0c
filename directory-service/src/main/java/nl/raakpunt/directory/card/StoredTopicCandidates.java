package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    StoredTopicCandidates(ResponsibilityRepository responsibilities, PersonRepository people, CardReader reader) {
        this.responsibilities = responsibilities;
        this.people = people;
        this.reader = reader;
    }

    /** In a fixed number of queries, however many topics. */
    @Override
    public Map<String, List<Candidate>> of(Collection<Topic> topics, @Nullable String area, Instant at) {
        Map<String, List<Responsibility>> parts = parts(topics, area);
        Map<String, PersonId> leads = leads(topics);
        List<PersonId> ids = Stream.concat(
                        parts.values().stream().flatMap(List::stream).map(Responsibility::person),
                        leads.values().stream())
                .distinct()
                .toList();
        CandidateOrder order = new CandidateOrder(reader.read(ids, at));
        Map<String, List<Candidate>> candidates = new HashMap<>();
        for (Topic topic : topics) {
            PersonId lead = topic.team() == null ? null : leads.get(topic.team());
            candidates.put(topic.key(), order.of(parts.getOrDefault(topic.key(), List.of()), lead));
        }
        return candidates;
    }

    private Map<String, List<Responsibility>> parts(Collection<Topic> topics, @Nullable String area) {
        Map<String, List<Responsibility>> all =
                responsibilities.ofTopics(topics.stream().map(Topic::key).toList()).stream()
                        .collect(Collectors.groupingBy(Responsibility::topic));
        Map<String, List<Responsibility>> counting = new HashMap<>();
        for (Topic topic : topics) {
            counting.put(topic.key(), CandidateOrder.inArea(all.getOrDefault(topic.key(), List.of()), topic, area));
        }
        return counting;
    }

    /** By key of the team. */
    private Map<String, PersonId> leads(Collection<Topic> topics) {
        Set<String> teams = topics.stream()
                .flatMap(topic -> Stream.ofNullable(topic.team()))
                .collect(Collectors.toSet());
        Map<String, PersonId> leads = new HashMap<>();
        for (Team team : people.teamsByIds(teams)) {
            if (team.lead() != null) {
                leads.put(team.ref().id(), team.lead());
            }
        }
        return leads;
    }
}
