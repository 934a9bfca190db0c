package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.List;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Puts the people who may be asked about a topic in the order in which they should be asked. */
public interface TopicCandidates {

    /**
     * Owners of the area, owners everywhere, experts, back-ups, each directly followed by their stand-in when one holds
     * now; last the team lead. A territorial topic without an area gives the candidates of all areas.
     */
    List<Candidate> of(Topic topic, @Nullable String area, Instant at);
}
