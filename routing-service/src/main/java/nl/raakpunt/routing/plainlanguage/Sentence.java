package nl.raakpunt.routing.plainlanguage;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One sentence of a text, as its words. */
record Sentence(List<String> words) {

    /** A line that goes on in small letters was only broken off to fit. */
    private static final Pattern WRAPPED = Pattern.compile("\\R(?=\\p{Ll})");
    /** The end of a sentence: not after an initial or an abbreviation, and not within a number or an address. */
    private static final Pattern END = Pattern.compile(
            "\\R+|(?<![\\s.(]\\p{L}|^\\p{L}|\\b(?:bijv|art|nr|dhr|mw|mevr|evt|incl|excl|ca|st|tel|blz|max|min))[.]+[\"”’)]*\\s+|[!?…]+[\"”’)]*\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern SLASH = Pattern.compile("(?<=\\p{L}{3})/(?=\\p{L}{3})");

    Sentence {
        words = List.copyOf(words);
    }

    /** The sentences of a text in their order; headings and items of a list are sentences too. */
    static List<Sentence> in(String text) {
        return END.splitAsStream(WRAPPED.matcher(text).replaceAll(" "))
                .map(Sentence::wordsOf)
                .filter(words -> !words.isEmpty())
                .map(Sentence::new)
                .toList();
    }

    /** Words without what stands around them; "huis/tuin" is two words. */
    private static List<String> wordsOf(String sentence) {
        return WORD.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .flatMap(SLASH::splitAsStream)
                .map(word -> AROUND.matcher(word).replaceAll(""))
                .toList();
    }

    int length() {
        return words.size();
    }
}
