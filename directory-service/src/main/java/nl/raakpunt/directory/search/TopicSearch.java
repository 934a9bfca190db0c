package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import org.springframework.stereotype.Component;

/** Ranks the topics of the catalogue by how well they fit a question, in one query. */
@Component
class TopicSearch {
    private final SearchGate gate;
    private final ElasticsearchClient client;
    private final SearchIndex index;

    TopicSearch(SearchGate gate, ElasticsearchClient client, SearchIndex index) {
        this.gate = gate;
        this.client = client;
        this.index = index;
    }

    /** Best first; a topic that answers to none of the question's words is left out, however it scored. */
    List<TopicMatch> find(QuestionWords words, Catalogue catalogue, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        // One more than asked: the distance to the next topic says how sure the first is.
        SearchResponse<Void> answer = gate.ask(() -> client.search(
                search -> search.index(index.alias(IndexKind.TOPICS))
                        .query(TopicQuery.of(words))
                        .source(source -> source.fetch(false))
                        .size(Math.max(limit, 2) + 3),
                Void.class));
        return matches(answer.hits().hits(), words, catalogue).stream()
                .limit(limit)
                .toList();
    }

    private static List<TopicMatch> matches(List<Hit<Void>> hits, QuestionWords words, Catalogue catalogue) {
        List<TopicMatch.Scored> scored = new ArrayList<>();
        for (Hit<Void> hit : hits) {
            Topic topic = catalogue.topics().get(hit.id());
            TopicTerms terms = catalogue.terms().get(hit.id());
            if (topic != null && terms != null && hit.score() != null) {
                scored.add(new TopicMatch.Scored(topic, hit.score(), Evidence.of(words, terms)));
            }
        }
        return TopicMatch.ranked(scored);
    }
}
