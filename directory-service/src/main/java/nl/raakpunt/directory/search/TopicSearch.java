package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.TopicModel;
import org.springframework.stereotype.Component;

/** Ranks the topics of the catalogue by how well they fit a question, in one query. */
@Component
class TopicSearch {
    /** Topics whose score in the index counts beside what was learned. */
    static final int COMPARED = 50;

    private static final String KEY = "key";

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
        // One more than asked: the distance to the next topic says how sure the first is.
        List<TopicMatch> matches = matches(scores(words, Math.max(limit, 2) + 3), words, catalogue);
        return NamedFirst.of(words, matches, catalogue, limit).stream()
                .limit(limit)
                .toList();
    }

    /** Best first, by learning too. */
    List<TopicMatch> find(String question, QuestionWords words, Catalogue catalogue, TopicModel model, int limit) {
        return LearnedRanking.rank(question, words, scores(words, COMPARED), model, catalogue, limit);
    }

    private Map<String, Double> scores(QuestionWords words, int size) {
        if (words.isEmpty()) {
            return Map.of();
        }
        SearchResponse<Void> answer = gate.ask(() -> client.search(
                search -> Keys.only(KEY, search)
                        .index(index.alias(IndexKind.TOPICS))
                        .query(TopicQuery.of(words))
                        .trackTotalHits(track -> track.enabled(false))
                        .size(size),
                Void.class));
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Hit<Void> hit : answer.hits().hits()) {
            Double score = hit.score();
            if (score != null) {
                Keys.of(hit, KEY).ifPresent(key -> scores.put(key, score));
            }
        }
        return scores;
    }

    private static List<TopicMatch> matches(Map<String, Double> scores, QuestionWords words, Catalogue catalogue) {
        List<TopicMatch.Scored> scored = new ArrayList<>();
        scores.forEach((key, score) -> {
            Topic topic = catalogue.topics().get(key);
            TopicTerms terms = catalogue.terms().get(key);
            if (topic != null && terms != null) {
                scored.add(new TopicMatch.Scored(topic, score, Evidence.of(words, terms, catalogue.rarity())));
            }
        });
        return TopicMatch.ranked(scored);
    }
}
