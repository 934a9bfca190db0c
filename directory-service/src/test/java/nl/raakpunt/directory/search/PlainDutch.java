package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/** The Dutch analysis of Elasticsearch as it comes out of the box; the distribution under test is without it. */
final class PlainDutch {
    static final PlainDutch WORDS = new PlainDutch(false);
    static final PlainDutch STEMS = new PlainDutch(true);

    private final Analyzer analyzer;

    private PlainDutch(boolean stems) {
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                TokenStream words = new StopFilter(
                        new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer)), DutchAnalyzer.getDefaultStopSet());
                return new TokenStreamComponents(
                        tokenizer, stems ? new SnowballFilter(words, new DutchStemmer()) : words);
            }
        };
    }

    /** Tokens separated by spaces. */
    String of(String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException ex) {
            throw new UncheckedIOException("Reading a text in memory cannot fail", ex);
        }
        return String.join(" ", tokens);
    }
}
