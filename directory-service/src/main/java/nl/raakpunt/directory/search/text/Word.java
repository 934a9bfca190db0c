package nl.raakpunt.directory.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** Everything the word is indexed by, without doubles. */
    public Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>(forms);
        terms.addAll(parts);
        return terms;
    }
}
