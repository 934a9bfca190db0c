package nl.raakpunt.directory.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.search.text.Word;
import nl.raakpunt.directory.topic.Topic;

/**
 * Tells which of the topics that share a product a shipped phrase is about, by the topics' own words: "een tak op de weg" is about the
 * dangerous tree and not about the weeds, though both are reports of public green.
 */
final class SharedLanguage {
    /** A topic that a phrase fits this much less well than the best one does not get it. */
    private static final double NEARLY_AS_WELL = 0.8;

    private static final double RELATED = 0.6;

    private final DutchText text;
    private final Map<String, TopicTerms> own;
    private final Rarity rarity;

    private SharedLanguage(DutchText text, Map<String, TopicTerms> own) {
        this.text = text;
        this.own = own;
        this.rarity = Rarity.of(own.values());
    }

    /** By the words of topics to which nothing was added yet. */
    static SharedLanguage of(Collection<Topic> topics) {
        DutchText text = DutchText.knowing(topics.stream()
                .flatMap(topic -> Catalogue.textsOf(topic).stream())
                .toList());
        return new SharedLanguage(
                text, topics.stream().collect(Collectors.toMap(Topic::key, topic -> TopicTerms.of(topic, text))));
    }

    /** The topics whose own words fit best; all of them when none fits. */
    Set<String> fitting(String phrase, Collection<String> sharing) {
        if (sharing.size() < 2) {
            return Set.copyOf(sharing);
        }
        List<Word> words = QuestionWords.of(phrase, text).strong();
        Map<String, Double> fits =
                sharing.stream().collect(Collectors.toMap(Function.identity(), key -> fit(words, key)));
        double best =
                fits.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return fits.entrySet().stream()
                .filter(fit -> fit.getValue() >= NEARLY_AS_WELL * best)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private double fit(List<Word> words, String key) {
        TopicTerms terms = Objects.requireNonNull(own.get(key));
        double fit = 0;
        for (Word word : words) {
            double same = rarity.ofShared(word.terms(), terms);
            fit += same > 0 ? same : RELATED * rarity.ofShared(DutchText.related(List.of(word)), terms);
        }
        return fit;
    }
}
