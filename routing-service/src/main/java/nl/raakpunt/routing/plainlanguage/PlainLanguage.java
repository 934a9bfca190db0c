package nl.raakpunt.routing.plainlanguage;

import java.util.ArrayList;
import java.util.List;

/** Reads a Dutch text with the eyes of a citizen and says what could be plainer. */
public final class PlainLanguage {

    /** Longer sentences are hard to follow. */
    public static final int MOST_WORDS = 20;

    private final SimpleWords words;

    public PlainLanguage(SimpleWords words) {
        this.words = words;
    }

    /** What could be plainer, what helps most first. */
    public Reading read(String text) {
        List<Sentence> sentences = Sentence.in(text);
        List<Hint> hints = new ArrayList<>(longOnes(sentences));
        hints.addAll(words.in(text));
        hints.addAll(Abbreviations.in(text));
        hints.addAll(passiveOnes(sentences));
        int length = sentences.stream().mapToInt(Sentence::length).sum();
        return new Reading(hints, length < Readability.ENOUGH_WORDS ? null : readability(sentences, length));
    }

    private static List<Hint> longOnes(List<Sentence> sentences) {
        List<Hint> hints = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            int length = sentences.get(at).length();
            if (length > MOST_WORDS) {
                hints.add(new Hint.LongSentence(at + 1, length));
            }
        }
        return hints;
    }

    private static List<Hint> passiveOnes(List<Sentence> sentences) {
        List<Hint> hints = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            int number = at + 1;
            Passive.in(sentences.get(at)).ifPresent(verb -> hints.add(new Hint.Passive(number, verb)));
        }
        return hints;
    }

    private static Readability readability(List<Sentence> sentences, int length) {
        int syllables = sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .mapToInt(Syllables::in)
                .sum();
        return Readability.of(sentences.size(), length, syllables);
    }
}
