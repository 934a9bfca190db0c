package nl.raakpunt.routing.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in parts, from which both its text and its HTML are made, so that they say the same.
 *
 * @param main     what the reader most likely does, as a button
 * @param more     what else can be done
 * @param sections lists of questions
 * @param after    what is said below the links
 */
record Letter(
        @Nullable String to,
        String subject,
        String hello,
        List<String> says,
        List<Fact> facts,
        @Nullable Link main,
        List<Link> more,
        List<Section> sections,
        List<String> after) {

    Letter {
        says = List.copyOf(says);
        facts = List.copyOf(facts);
        more = List.copyOf(more);
        sections = List.copyOf(sections);
        after = List.copyOf(after);
    }

    /** Something to know, with its name. */
    public record Fact(String name, String value) {}

    /** Something to do, and where. */
    public record Link(String label, String url) {}

    /** Questions under one heading. */
    public record Section(String title, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /** A question with what there is to say about it. */
    public record Item(String title, String url, List<String> lines) {
        public Item {
            lines = List.copyOf(lines);
        }
    }
}
