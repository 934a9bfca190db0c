package nl.raakpunt.routing.directory;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What directory-service made of a text besides topics: whose question it is, and what else has to be asked. */
public final class Understood {
    private Understood() {}

    /** Another organisation that a question seems to be for. */
    public record Referral(
            String key,
            String who,
            String why,
            @Nullable String phone,
            @Nullable URI url) {}

    /**
     * The question that tells apart the topics that are left.
     *
     * @param open true when nothing short tells them apart, so that it can only be asked what it is about
     */
    public record Separation(boolean open, List<Option> options) {
        public Separation {
            options = List.copyOf(options);
        }
    }

    /** An answer to that question, and the topic it means. */
    public record Option(String label, String topic) {}

    /** One of several questions in a text. */
    public record Part(String text, List<PartTopic> topics) {
        public Part {
            topics = List.copyOf(topics);
        }
    }

    /** What a part may be about. */
    public record PartTopic(String key, String title, double confidence) {}
}
