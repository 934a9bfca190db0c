package nl.raakpunt.directory.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A word that carries meaning.
 *
 * @param original as it was written
 * @param normal   lower case, without diacritics
 * @param forms    stem first, then other words that it may be a form of
 * @param parts    the parts of a compound, as stems
 * @param slip     true when it may have been meant to be another word, which then counts too
 * @param weak     true for words that nearly any question may hold, such as "aanvragen"
 */
public record Word(String original, String normal, List<String> forms, List<String> parts, boolean weak, boolean slip) {

    Word(String original, String normal, List<String> forms, List<String> parts, boolean weak) {
        this(original, normal, forms, parts, weak, false);
    }

    public Word {
        forms = List.copyOf(forms);
        parts = List.copyOf(parts);
    }

    Word writtenAs(String text) {
        return text.equals(original) ? this : new Word(text, normal, forms, parts, weak, slip);
    }

    /** This word, which may have been meant to be another. */
    Word orMeant(Word meant) {
        Set<String> both = new LinkedHashSet<>(meant.forms());
        both.addAll(forms);
        Set<String> allParts = new LinkedHashSet<>(meant.parts);
        allParts.addAll(parts);
        return new Word(original, meant.normal, List.copyOf(both), List.copyOf(allParts), meant.weak, true);
    }

    /** This word or another one: both are meant as much. */
    Word or(Word other) {
        return new Word(original, normal, both(forms, other.forms), both(parts, other.parts), weak, slip);
    }

    /** The same word, which also has these forms. */
    Word alsoAs(List<String> others) {
        return others.isEmpty() ? this : new Word(original, normal, both(forms, others), parts, weak, slip);
    }

    /** The same word, as one that any question may hold. */
    Word saidInPassing() {
        return new Word(original, normal, forms, parts, true, slip);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** Everything the word is indexed by, without doubles. */
    public Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>(forms);
        terms.addAll(parts);
        return terms;
    }
}
