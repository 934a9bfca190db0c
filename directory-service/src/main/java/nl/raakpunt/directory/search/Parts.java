package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.raakpunt.directory.search.text.Sentences;

/** Finds out whether a text asks several things: sentences that each are surely about another topic. */
final class Parts {
    /** More sentences are not looked at one by one: each costs a search. */
    private static final int MOST_SENTENCES = 8;

    /** Questions this unsure are no reason to take a text apart. */
    private static final double SURE = 0.7;

    private Parts() {}

    /** A part of a text with the topics it may be about, best first. */
    record Part(String text, List<TopicMatch> topics) {
        Part {
            topics = List.copyOf(topics);
        }

        private String topic() {
            return topics.getFirst().topic().key();
        }
    }

    /**
     * The questions in a text; none when it is one question.
     *
     * @param rank what one sentence is about
     */
    static List<Part> of(String text, Function<String, List<TopicMatch>> rank) {
        List<String> sentences = Sentences.of(text);
        List<String> asking = sentences.stream().filter(Sentences::asks).toList();
        if (asking.size() < 2 || asking.size() > MOST_SENTENCES) {
            return List.of();
        }
        Map<String, Part> byTopic = new LinkedHashMap<>();
        for (String sentence : asking) {
            List<TopicMatch> topics = rank.apply(sentence);
            if (!topics.isEmpty() && topics.getFirst().confidence() >= SURE) {
                Part part = new Part(sentence, topics);
                byTopic.merge(
                        part.topic(), part, (one, more) -> new Part(one.text() + " " + more.text(), one.topics()));
            }
        }
        List<Part> parts = List.copyOf(byTopic.values());
        return areApart(parts) ? parts : List.of();
    }

    /** Parts whose first topics are each other's second are one question told twice. */
    private static boolean areApart(List<Part> parts) {
        Set<String> firsts = new HashSet<>();
        List<Set<String>> others = new ArrayList<>();
        for (Part part : parts) {
            firsts.add(part.topic());
            Set<String> rivals = new HashSet<>();
            part.topics().stream()
                    .skip(1)
                    .limit(1)
                    .forEach(rival -> rivals.add(rival.topic().key()));
            others.add(rivals);
        }
        return parts.size() >= 2 && others.stream().anyMatch(rivals -> Collections.disjoint(rivals, firsts));
    }
}
