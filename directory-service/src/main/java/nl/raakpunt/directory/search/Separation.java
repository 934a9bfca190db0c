package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.WordRows;
import nl.raakpunt.directory.topic.Topic;

/**
 * The one question that tells apart the topics that are left.
 *
 * @param question as it may be asked on the telephone, in Dutch
 * @param open     true when nothing short tells the topics apart; the answers are their titles then
 * @param options  one answer for each topic
 */
record Separation(String question, boolean open, List<Option> options) {
    static final String OPEN = "Waar gaat het over?";

    private static final int MOST = 3;
    private static final List<List<String>> INTENTS = WordRows.of(Separation.class, "intents.txt");

    Separation {
        options = List.copyOf(options);
    }

    /** What to answer for one topic. */
    record Option(String label, String topic) {}

    /** Nothing when there is nothing to tell apart. */
    static Optional<Separation> of(List<TopicMatch> matches) {
        if (matches.size() < 2 || matches.getFirst().confident()) {
            return Optional.empty();
        }
        List<Topic> topics = matches.stream().limit(MOST).map(TopicMatch::topic).toList();
        return Optional.of(intents(topics)
                .or(() -> ShortNames.of(topics))
                .map(labels -> new Separation(asked(labels), false, options(topics, labels)))
                .orElseGet(() -> new Separation(
                        OPEN,
                        true,
                        options(topics, topics.stream().map(Topic::title).toList()))));
    }

    private static String asked(List<String> labels) {
        String first = String.join(", ", labels.subList(0, labels.size() - 1));
        return "Gaat het om " + first + " of " + labels.getLast() + "?";
    }

    private static List<Option> options(List<Topic> topics, List<String> labels) {
        return IntStream.range(0, topics.size())
                .mapToObj(
                        place -> new Option(labels.get(place), topics.get(place).key()))
                .toList();
    }

    /** What somebody may want with the same thing, when the titles say that. */
    private static Optional<List<String>> intents(List<Topic> topics) {
        Set<String> things = new HashSet<>(DutchText.plain(topics.getFirst().title()));
        List<String> labels = new ArrayList<>();
        for (Topic topic : topics) {
            List<String> title = DutchText.plain(topic.title());
            things.retainAll(title);
            INTENTS.stream()
                    .filter(row -> row.stream().anyMatch(title::contains))
                    .map(List::getFirst)
                    .filter(label -> !labels.contains(label))
                    .findFirst()
                    .ifPresent(labels::add);
        }
        things.removeIf(word -> DutchText.saysLittle(word) || isIntent(word));
        return labels.size() == topics.size() && !things.isEmpty() ? Optional.of(labels) : Optional.empty();
    }

    private static boolean isIntent(String word) {
        return INTENTS.stream().anyMatch(row -> row.contains(word));
    }
}
