package nl.raakpunt.directory.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.search.text.QuestionWords;

/** How well topics fit one question by the words they share with it; each topic is looked at once. */
final class Fits {
    private final QuestionWords words;
    private final Catalogue catalogue;
    private final Map<String, Evidence> known = new HashMap<>();

    Fits(QuestionWords words, Catalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    Evidence evidence(String key) {
        return known.computeIfAbsent(
                key,
                topic -> Evidence.of(
                        words, Objects.requireNonNull(catalogue.terms().get(topic)), catalogue.rarity()));
    }

    /** Share of the question that a topic accounts for, where rare words count more. */
    double of(String key) {
        return catalogue.terms().containsKey(key) ? evidence(key).weighed() : 0;
    }
}
