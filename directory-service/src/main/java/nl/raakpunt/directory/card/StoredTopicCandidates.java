package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    @Override
    public List<Candidate> of(Topic topic, @Nullable String area, Instant at) {
        List<Responsibility> parts =
                CandidateOrder.inArea(responsibilities.ofTopics(List.of(topic.key())), topic, area);
        @Nullable PersonId lead = lead(topic);
        List<PersonId> ids =
                new ArrayList<>(parts.stream().map(Responsibility::person).toList());
        if (lead != null) {
            ids.add(lead);
        }
        return new CandidateOrder(reader.read(ids, at)).of(parts, lead);
    }

    private @Nullable PersonId lead(Topic topic) {
        return topic.team() == null
                ? null
                : people.teamsByIds(List.of(topic.team())).stream()
                        .map(Team::lead)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
