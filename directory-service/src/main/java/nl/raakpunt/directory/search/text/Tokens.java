package nl.raakpunt.directory.search.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts text into words by the Unicode rules, in lower case and without diacritics. */
final class Tokens {
    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(tokenizer));
        }
    };

    private static final String APOSTROPHES = "'’`";

    private Tokens() {}

    /** A word as written and as compared, and where in the composed text it begins. */
    record Token(String original, String normal, int start) {
        int end() {
            return start + original.length();
        }
    }

    /** The text whose letters the places of words count. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static List<Token> of(String text, int limit) {
        String composed = composed(text);
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("text", new StringReader(composed))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (tokens.size() < limit && stream.incrementToken()) {
                String normal = compared(term.toString());
                if (!normal.isEmpty()) {
                    tokens.add(new Token(
                            composed.substring(place.startOffset(), place.endOffset()), normal, place.startOffset()));
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Reading a text in memory cannot fail", ex);
        }
        return tokens;
    }

    /** Without the plural's apostrophe ("foto's"), and without dots and signs ("v.d." is "vd"); emoji leave nothing. */
    private static String compared(String folded) {
        String lower = folded.toLowerCase(Locale.ROOT);
        int end = lower.length() - 2;
        boolean plural = end >= 0 && lower.charAt(end + 1) == 's' && APOSTROPHES.indexOf(lower.charAt(end)) >= 0;
        String bare = plural ? lower.substring(0, end) : lower;
        StringBuilder kept = new StringBuilder(bare.length());
        bare.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
