package nl.raakpunt.directory.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much it says that a topic has a term: 1 for a term that one topic has, near 0 for one that all have.
 *
 * @param topics  how many there are
 * @param holding how many of them have each term
 */
record Rarity(int topics, Map<String, Integer> holding) {

    Rarity {
        holding = Map.copyOf(holding);
    }

    static Rarity of(Collection<TopicTerms> topics) {
        Map<String, Integer> holding = new HashMap<>();
        topics.forEach(topic -> topic.terms().forEach(term -> holding.merge(term, 1, Integer::sum)));
        return new Rarity(topics.size(), holding);
    }

    /** Of the rarest of these terms that a topic has. */
    double ofShared(Set<String> asked, TopicTerms topic) {
        return asked.stream()
                .filter(topic.terms()::contains)
                .mapToDouble(this::of)
                .max()
                .orElse(0);
    }

    /** Of the rarest of these terms. */
    double most(Set<String> asked) {
        return asked.stream().mapToDouble(this::of).max().orElse(0);
    }

    private double of(String term) {
        int with = holding.getOrDefault(term, 0);
        return with == 0 ? 0 : Math.log((topics + 1.0) / with) / Math.log(topics + 1.0);
    }
}
