package nl.raakpunt.directory.search.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a text apart into sentences, and says which of them ask something. */
public final class Sentences {
    /** Behind a mark that ends one, at a new line, and where somebody goes on to something else. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=[!?])\\s*|(?<=\\.)\\s+(?=\\p{Lu})|[\\r\\n]+|;\\s*"
                    + "|,?\\s+(?=(?:en ook|en daarnaast|daarnaast|en verder|en dan nog|en nog iets|and also)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> ASKING = Set.copyOf(List.of(
            ("hoe wat waar wanneer waarom wie welke welk hoeveel hoelang kan kunnen kunt mag mogen moet moeten wil willen graag"
                            + " krijg heb zijn is how what where when why who can could may must do does is are")
                    .split(" ")));

    private Sentences() {}

    public static List<String> of(String text) {
        return Stream.of(BETWEEN.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** With a question mark, or with a word that questions begin with among the first words. */
    public static boolean asks(String sentence) {
        return sentence.endsWith("?")
                || Stream.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(5)
                        .anyMatch(ASKING::contains);
    }
}
