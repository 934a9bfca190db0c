package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import nl.raakpunt.directory.search.text.QuestionWords;

/** The query for topics that share words, related words or pieces of words with a question; one sum of weights. */
final class TopicQuery {
    private static final float WEAK = 0.2F;
    private static final float RELATED = 0.3F;

    private TopicQuery() {}

    static Query of(QuestionWords words) {
        BoolQuery.Builder query = new BoolQuery.Builder().minimumShouldMatch("1");
        String strong = words.strongTerms();
        add(query, "title", strong, 1);
        add(query, "names", strong, 0.7F);
        add(query, "questions", strong, 0.7F);
        add(query, "description", strong, 0.5F);
        add(query, "answer", strong, 0.2F);
        add(query, "grams", words.grams(), 0.4F);
        add(query, "more_grams", words.grams(), 0.15F);
        add(query, "title", words.relatedTerms(), RELATED);
        add(query, "names", words.relatedTerms(), RELATED);
        add(query, "title", words.weakTerms(), WEAK);
        add(query, "names", words.weakTerms(), WEAK);
        return query.build()._toQuery();
    }

    private static void add(BoolQuery.Builder query, String field, String terms, float weight) {
        if (!terms.isEmpty()) {
            query.should(should ->
                    should.match(match -> match.field(field).query(terms).boost(weight)));
        }
    }
}
