package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.raakpunt.directory.search.text.QuestionWords;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The topics' index as Elasticsearch would have it, in memory: for asking topics that are not in use, while training. */
final class MemoryIndex {
    private static final String KEY = "key";

    /** A question has at most 200 words, but each is many pieces. */
    private static final int MOST_CLAUSES = 20_000;

    private static final Set<String> SHORT = Set.of("title", "names", "questions", "grams");
    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity usual = new BM25Similarity();
        private final Similarity forShort = new BM25Similarity(1.2F, 0.3F);

        @Override
        public Similarity get(String field) {
            return SHORT.contains(field) ? forShort : usual;
        }
    };

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final IndexSearcher searcher;

    private MemoryIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    static MemoryIndex of(Catalogue catalogue) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(SIMILARITY);
        try {
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (String key : catalogue.topics().keySet().stream().sorted().toList()) {
                    writer.addDocument(document(TopicDocument.of(
                            Objects.requireNonNull(catalogue.topics().get(key)), catalogue.text())));
                }
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setSimilarity(SIMILARITY);
            return new MemoryIndex(searcher);
        } catch (IOException ex) {
            throw new UncheckedIOException("Writing to memory cannot fail", ex);
        }
    }

    /** Scores by key, of as many topics as are compared in the service. */
    Map<String, Double> scores(QuestionWords words) {
        try {
            Map<String, Double> scores = new HashMap<>();
            for (ScoreDoc hit : searcher.search(query(words), TopicSearch.COMPARED).scoreDocs) {
                scores.put(searcher.storedFields().document(hit.doc).get(KEY), (double) hit.score);
            }
            return scores;
        } catch (IOException ex) {
            throw new UncheckedIOException("Reading from memory cannot fail", ex);
        }
    }

    private static Query query(QuestionWords words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (TopicQuery.Clause clause : TopicQuery.clauses(words)) {
            for (String term : clause.terms().split(" ", -1)) {
                Query one = new TermQuery(new Term(clause.field(), term));
                query.add(new BoostQuery(one, clause.weight()), BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static Document document(TopicDocument topic) {
        Document document = new Document();
        document.add(new StringField(KEY, topic.key(), Field.Store.YES));
        Map.of(
                        "title", topic.title(),
                        "names", topic.names(),
                        "description", topic.description(),
                        "questions", topic.questions(),
                        "answer", topic.answer(),
                        "grams", topic.grams(),
                        "more_grams", topic.moreGrams())
                .forEach((field, tokens) -> document.add(new TextField(field, tokens, Field.Store.NO)));
        return document;
    }
}
