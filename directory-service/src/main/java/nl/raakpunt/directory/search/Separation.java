package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.WordRows;
import nl.raakpunt.directory.topic.Topic;

/**
 * The one question that tells apart the topics that are left.
 *
 * @param question as it may be asked on the telephone
 * @param options  one answer for each topic
 */
record Separation(String question, List<Option> options) {
    private static final int MOST = 3;

    /** A topic that scored less than this share of the first is hardly meant. */
    private static final double NEAR = 0.4;

    /** Letters that a key has room for. */
    private static final int LONGEST = 28;
    /** What a topic is called whose title says nothing that the others do not. */
    private static final String WITHOUT = "algemeen";

    private static final Pattern BETWEEN = Pattern.compile("[:;,()/]|\\s(?:en|of)\\s");
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
        double first = matches.getFirst().score();
        List<Topic> topics = matches.stream()
                .limit(MOST)
                .filter(match -> match.equals(matches.get(1)) || match.score() >= NEAR * first)
                .map(TopicMatch::topic)
                .toList();
        List<Set<String>> titles = topics.stream()
                .map(topic -> Set.copyOf(DutchText.plain(topic.title())))
                .toList();
        return Stream.<Function<Topic, String>>of(Separation::intent, topic -> difference(topic, titles), Topic::title)
                .map(label -> options(topics, label))
                .filter(options -> options.size() == topics.size())
                .findFirst()
                .map(Separation::asked);
    }

    private static Separation asked(List<Option> options) {
        List<String> labels = options.stream().map(Option::label).toList();
        String all = String.join(", ", labels.subList(0, labels.size() - 1)) + " of " + labels.getLast();
        return new Separation("Gaat het om " + all + "?", options);
    }

    /** Only those whose label no other topic has. */
    private static List<Option> options(List<Topic> topics, Function<Topic, String> label) {
        Map<String, Option> options = new LinkedHashMap<>();
        for (Topic topic : topics) {
            String words = label.apply(topic);
            if (!words.isBlank()) {
                options.putIfAbsent(words.toLowerCase(Locale.ROOT), new Option(words, topic.key()));
            }
        }
        return List.copyOf(options.values());
    }

    /** What somebody wants, when the title says that. */
    private static String intent(Topic topic) {
        Set<String> title = new HashSet<>(DutchText.plain(topic.title()));
        return INTENTS.stream()
                .filter(row -> row.stream().anyMatch(title::contains))
                .map(List::getFirst)
                .findFirst()
                .orElse("");
    }

    /** The first words of the title that tell it apart, few enough for a key. */
    private static String difference(Topic topic, List<Set<String>> titles) {
        return Stream.of(BETWEEN.split(topic.title()))
                .map(part -> ownWords(part, titles))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse(WITHOUT);
    }

    /** What is left of a part of a title without the words that every title has. */
    private static String ownWords(String part, List<Set<String>> titles) {
        List<String> left = new ArrayList<>();
        int length = 0;
        for (String word : part.strip().split("\\s+", -1)) {
            List<String> plain = DutchText.plain(word);
            boolean own = titles.stream().anyMatch(title -> !title.containsAll(plain));
            if (own && (left.isEmpty() || length + word.length() <= LONGEST)) {
                left.add(word);
                length += word.length() + 1;
            }
        }
        return telling(left);
    }

    /** "van de brug" is "brug": small words at the edges tell nothing. */
    private static String telling(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        while (!kept.isEmpty() && saysLittle(kept.getFirst())) {
            kept.removeFirst();
        }
        while (!kept.isEmpty() && saysLittle(kept.getLast())) {
            kept.removeLast();
        }
        return String.join(" ", kept);
    }

    private static boolean saysLittle(String word) {
        return DutchText.plain(word).stream().allMatch(DutchText::saysLittle);
    }
}
