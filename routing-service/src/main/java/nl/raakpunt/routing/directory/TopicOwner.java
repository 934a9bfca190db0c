package nl.raakpunt.routing.directory;

import java.util.Objects;
import java.util.UUID;

/** Who is recorded as owner of a topic, in one area or everywhere. */
public record TopicOwner(String topic, UUID person) {

    public TopicOwner {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(person, "person");
    }
}
