package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.text.QuestionWords;

/** The query for topics that share words, related words or pieces of words with a question; one sum of weights. */
final class TopicQuery {
    private static final float WEAK = 0.2F;
    private static final float RELATED = 0.3F;

    private TopicQuery() {}

    /** Words that a field may hold, and what finding one of them is worth. */
    record Clause(String field, String terms, float weight) {}

    static Query of(QuestionWords words) {
        BoolQuery.Builder query = new BoolQuery.Builder().minimumShouldMatch("1");
        for (Clause clause : clauses(words)) {
            query.should(should -> should.match(
                    match -> match.field(clause.field()).query(clause.terms()).boost(clause.weight())));
        }
        return query.build()._toQuery();
    }

    static List<Clause> clauses(QuestionWords words) {
        String strong = words.strongTerms();
        String grams = words.grams();
        String related = words.relatedTerms();
        String weak = words.weakTerms();
        return Stream.of(
                        new Clause("title", strong, 1),
                        new Clause("names", strong, 0.7F),
                        new Clause("questions", strong, 0.7F),
                        new Clause("description", strong, 0.5F),
                        new Clause("answer", strong, 0.2F),
                        new Clause("grams", grams, 0.4F),
                        new Clause("more_grams", grams, 0.15F),
                        new Clause("title", related, RELATED),
                        new Clause("names", related, RELATED),
                        new Clause("title", weak, WEAK),
                        new Clause("names", weak, WEAK))
                .filter(clause -> !clause.terms().isEmpty())
                .toList();
    }
}
