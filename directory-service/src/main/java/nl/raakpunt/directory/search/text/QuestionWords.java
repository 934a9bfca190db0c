package nl.raakpunt.directory.search.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a question is about, in words.
 *
 * @param strong words that tell questions apart
 * @param weak   words that nearly any question may hold
 */
public record QuestionWords(List<Word> strong, List<Word> weak) {

    public QuestionWords {
        strong = List.copyOf(strong);
        weak = List.copyOf(weak);
    }

    /** The words of a question; when all are weak, they are all there is to go by. */
    public static QuestionWords of(String question, DutchText text) {
        List<Word> words = text.asked(question, DutchText.MOST_WORDS);
        List<Word> strong = words.stream().filter(word -> !word.weak()).toList();
        List<Word> weak = words.stream().filter(Word::weak).toList();
        return strong.isEmpty() ? new QuestionWords(weak, List.of()) : new QuestionWords(strong, weak);
    }

    public boolean isEmpty() {
        return strong.isEmpty();
    }

    /** True when there is nothing but words that nearly any question may hold. */
    public boolean sayLittle() {
        return strong.stream().allMatch(Word::weak);
    }

    public String strongTerms() {
        return terms(strong);
    }

    public String weakTerms() {
        return terms(weak);
    }

    /** Terms that mean about the same as the strong words. */
    public String relatedTerms() {
        return String.join(" ", DutchText.related(strong));
    }

    /** Character pieces of the strong words, each once. */
    public String grams() {
        return strong.stream()
                .flatMap(word -> DutchText.pieces(word.normal()).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The stems, for showing what was understood. */
    public List<String> stems() {
        return strong.stream().map(word -> word.forms().getFirst()).distinct().toList();
    }

    private static String terms(List<Word> words) {
        return words.stream().flatMap(word -> word.terms().stream()).distinct().collect(Collectors.joining(" "));
    }
}
