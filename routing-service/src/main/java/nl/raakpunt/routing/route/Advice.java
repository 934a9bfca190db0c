package nl.raakpunt.routing.route;

import java.time.Instant;
import java.util.List;
import nl.raakpunt.routing.directory.Experts;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicMatch;

/** What the agent is told after typing the caller's words. */
public sealed interface Advice {

    /** The topic is clear, and so is the person. */
    record Person(TopicMatch topic, Route route, Experts experts) implements Advice {}

    /** The topic depends on the village and none is known: ask the caller where it is; {@code route} if it does not matter. */
    record AskArea(TopicMatch topic, Route route, Experts experts) implements Advice {}

    /** It is not clear which topic: let the agent choose one. */
    record ChooseTopic(List<TopicMatch> topics, Experts experts) implements Advice {
        public ChooseTopic {
            topics = List.copyOf(topics);
        }
    }

    /** No topic with somebody responsible; perhaps people whose profile matches. */
    record NoTopic(List<PersonMatch> people, Experts experts) implements Advice {
        public NoTopic {
            people = List.copyOf(people);
        }
    }

    /** directory-service cannot be asked: take the question and keep it with the agent. */
    record Unavailable(Instant since, Reply.Reason reason) implements Advice {}
}
