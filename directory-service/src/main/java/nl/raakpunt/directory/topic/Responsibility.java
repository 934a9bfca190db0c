package nl.raakpunt.directory.topic;

import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's recorded part in a topic; never learned, always entered.
 *
 * @param topic key of the topic
 * @param area  key of the village it holds for; {@code null} holds everywhere
 */
public record Responsibility(
        String topic, PersonId person, Role role, @Nullable String area) {

    /** What the person is to the topic, in the order in which they are asked. */
    public enum Role {
        OWNER,
        EXPERT,
        BACKUP
    }
}
