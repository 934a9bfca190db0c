package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Puts the people who may be asked about a topic in the order in which they should be asked. */
public interface TopicCandidates {

    /**
     * Of each topic, by key: owners of the area, owners everywhere, experts, back-ups, each directly followed by their stand-in when one holds
     * now; last the team lead. A territorial topic without an area gives the candidates of all areas.
     */
    Map<String, List<Candidate>> of(Collection<Topic> topics, @Nullable String area, Instant at);

    /** Of one topic. */
    default List<Candidate> of(Topic topic, @Nullable String area, Instant at) {
        return of(List.of(topic), area, at).getOrDefault(topic.key(), List.of());
    }
}
