package nl.raakpunt.directory.search;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.Names;
import nl.raakpunt.directory.search.text.Word;
import org.jspecify.annotations.Nullable;

/** Tokens of short texts that many people share, such as functions and teams: each is analysed once. */
final class Phrases {
    /** Beyond this texts are not shared but personal, and are analysed every time. */
    private static final int MOST = 20_000;

    private final DutchText text;
    private final Map<String, String> surfaces = new ConcurrentHashMap<>();
    private final Map<String, String> terms = new ConcurrentHashMap<>();
    private final Map<String, String> sounds = new ConcurrentHashMap<>();

    Phrases(DutchText text) {
        this.text = text;
    }

    /** As written too, so that a half-typed word finds it: "vergunnin" is no stem of anything. */
    String surfaces(@Nullable String value) {
        return once(value, surfaces, this::analysed);
    }

    /** Only the terms, for longer texts. */
    String terms(String value) {
        return once(value, terms, text::terms);
    }

    /** What a word of a name sounds like. */
    String sound(String word) {
        return once(word, sounds, Names::sound);
    }

    private static String once(@Nullable String value, Map<String, String> known, UnaryOperator<String> analysis) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String before = known.get(value);
        if (before != null) {
            return before;
        }
        String tokens = analysis.apply(value);
        if (known.size() < MOST) {
            known.put(value, tokens);
        }
        return tokens;
    }

    private String analysed(String value) {
        Set<String> tokens = new LinkedHashSet<>();
        for (Word word : text.words(value)) {
            tokens.addAll(word.terms());
            tokens.add(word.normal());
        }
        return String.join(" ", tokens);
    }
}
