package nl.raakpunt.directory.topic;

import java.util.Set;

/** Published inside the transaction that changed these topics (by key), so that views can be queued with it. */
public record TopicsChanged(Set<String> topics) {

    public TopicsChanged {
        topics = Set.copyOf(topics);
    }
}
