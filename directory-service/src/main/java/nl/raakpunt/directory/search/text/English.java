package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Says the English words that people use for what a municipality does in Dutch: topics, and what is learned of them, are in Dutch. */
final class English {
    private static final int LONGEST = 6;

    /** More words than this have small ones among them. */
    private static final int MOST_WITHOUT_SMALL_WORDS = 6;

    private static final String MEANS = "=";
    private static final Pattern BETWEEN_PHRASES = Pattern.compile(" \\| ");
    private static final String EITHER = "/";
    private static final Set<String> SMALL = WordLists.words("stopwords-english.txt");
    private static final Set<String> ALSO_DUTCH = WordLists.words("english-also-dutch.txt");
    private static final Map<String, List<List<String>>> MEANINGS = meanings(WordLists.rows("english.txt"));

    private English() {}

    /**
     * One or several words of a text, and the Dutch for them.
     *
     * @param original as they were written
     * @param words    the same in the form they are compared by
     * @param dutch    words that together mean the same, each in one or more ways; {@code null} when that is not known
     */
    record Said(
            String original, List<String> words, @Nullable List<List<String>> dutch) {}

    /** A few words without many small ones, such as "parking permit", are English when each is and one is not Dutch too. */
    static boolean isWritten(String text) {
        List<Tokens.Token> tokens = Tokens.of(text, MOST_WITHOUT_SMALL_WORDS + 1);
        return tokens.size() <= MOST_WITHOUT_SMALL_WORDS && isWritten(said(tokens));
    }

    private static boolean isWritten(List<Said> said) {
        return said.stream()
                        .allMatch(one ->
                                one.dutch() != null || isSmall(one.words().getFirst()))
                && said.stream().anyMatch(one -> one.dutch() != null && isOnlyEnglish(one));
    }

    private static boolean isOnlyEnglish(Said one) {
        return !ALSO_DUTCH.containsAll(one.words());
    }

    /** Says nothing of what a question is about. */
    static boolean isSmall(String normal) {
        return Language.ENGLISH.isSmall(normal) || SMALL.contains(normal);
    }

    /** The whole text, the longest phrases first: "cut down" is not "down". */
    static List<Said> said(List<Tokens.Token> tokens) {
        List<Said> said = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Said longest = longest(tokens, at);
            said.add(longest);
            at += longest.words().size();
        }
        return said;
    }

    private static Said longest(List<Tokens.Token> tokens, int at) {
        int most = Math.min(LONGEST, tokens.size() - at);
        return IntStream.iterate(most, size -> size > 0, size -> size - 1)
                .mapToObj(size -> tokens.subList(at, at + size))
                .flatMap(phrase -> known(phrase).stream())
                .findFirst()
                .orElseGet(() -> said(tokens.subList(at, at + 1), null));
    }

    private static Optional<Said> known(List<Tokens.Token> phrase) {
        List<String> words = phrase.stream().map(Tokens.Token::normal).toList();
        return Optional.ofNullable(MEANINGS.get(String.join(" ", words)))
                .or(() -> Optional.ofNullable(MEANINGS.get(stems(words))))
                .map(dutch -> said(phrase, dutch));
    }

    private static Said said(List<Tokens.Token> phrase, @Nullable List<List<String>> dutch) {
        return new Said(
                phrase.stream().map(Tokens.Token::original).collect(Collectors.joining(" ")),
                phrase.stream().map(Tokens.Token::normal).toList(),
                dutch);
    }

    /** By phrases as they are listed, and by the stems of those for their other forms. */
    private static Map<String, List<List<String>>> meanings(List<List<String>> rows) {
        Map<String, List<List<String>>> meanings = new HashMap<>();
        rows.forEach(row -> phrases(row).forEach(phrase -> meanings.put(String.join(" ", phrase), dutch(row))));
        rows.forEach(row -> phrases(row).forEach(phrase -> meanings.putIfAbsent(stems(phrase), dutch(row))));
        return Map.copyOf(meanings);
    }

    private static Stream<List<String>> phrases(List<String> row) {
        return BETWEEN_PHRASES
                .splitAsStream(String.join(" ", row.subList(0, row.indexOf(MEANS))))
                .map(DutchText::plain);
    }

    private static List<List<String>> dutch(List<String> row) {
        return row.subList(row.indexOf(MEANS) + 1, row.size()).stream()
                .map(word -> List.of(word.split(EITHER, -1)))
                .toList();
    }

    private static String stems(List<String> words) {
        return words.stream().map(English::stem).collect(Collectors.joining(" "));
    }

    private static String stem(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
