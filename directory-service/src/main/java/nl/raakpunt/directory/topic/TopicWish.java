package nl.raakpunt.directory.topic;

import nl.raakpunt.directory.person.PersonId;

/**
 * What somebody says of themselves and a topic; a proposal, because who is responsible is up to the owners of the topic.
 *
 * @param topic key of the topic
 */
public record TopicWish(PersonId person, String topic, Wish wish) {

    /** What somebody says. */
    public enum Wish {
        /** Knows about it. */
        KNOWS,
        /** Knows about it and wants to be asked. */
        ASK_ME
    }
}
