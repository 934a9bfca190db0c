package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.search.text.QuestionWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds people by whatever an agent types about them: name, function, team, number, place or topic. */
@Component
class PeopleSearch {
    private static final Logger log = LoggerFactory.getLogger(PeopleSearch.class);
    private static final String ID = "id";

    private final SearchGate gate;
    private final ElasticsearchClient client;
    private final SearchIndex index;
    private final Catalogues catalogues;
    private final LimitedPeopleSearch limited;

    PeopleSearch(
            SearchGate gate,
            ElasticsearchClient client,
            SearchIndex index,
            Catalogues catalogues,
            LimitedPeopleSearch limited) {
        this.gate = gate;
        this.client = client;
        this.index = index;
        this.catalogues = catalogues;
        this.limited = limited;
    }

    /** A person and the fields in which they were found. */
    record Found(PersonId id, List<String> matchedOn, double score) {}

    /**
     * The best matches and how many there are.
     *
     * @param limited true when they come from the database, because Elasticsearch does not answer
     */
    record Result(List<Found> people, long total, boolean limited) {
        Result {
            people = List.copyOf(people);
        }

        static Result none(boolean limited) {
            return new Result(List.of(), 0, limited);
        }
    }

    /** From the database when Elasticsearch does not answer: less forgiving, but a colleague is found. */
    Result find(String text, int limit) {
        try {
            return findInIndex(text, limit);
        } catch (SearchUnavailable down) {
            log.debug("Searching people in the database instead", down);
            return limited.find(text, limit);
        }
    }

    /** People about whom all words are found; when there are none, those about whom most are. */
    private Result findInIndex(String text, int limit) {
        Optional<String> phone = PhoneNumbers.in(text);
        if (phone.isPresent()) {
            return ask(PeopleQuery.phone(phone.get()), limit);
        }
        Result all = words(text, PeopleQuery.Strictness.ALL, limit);
        return all.total() > 0 ? all : words(text, PeopleQuery.Strictness.MOST, limit);
    }

    /** People whose own profile speaks of what the question is about. */
    List<Found> byProfile(QuestionWords words, int limit) {
        return words.isEmpty()
                ? List.of()
                : ask(PeopleQuery.profile(words), limit, false).people();
    }

    private Result words(String text, PeopleQuery.Strictness strictness, int limit) {
        return PeopleQuery.words(text, catalogues.current().text(), strictness)
                .map(query -> ask(query, limit))
                .orElse(Result.none(false));
    }

    private Result ask(Query query, int limit) {
        return ask(query, limit, true);
    }

    /** When nobody wants to know how many there are, Elasticsearch need not look at all of them. */
    private Result ask(Query query, int limit, boolean counted) {
        SearchResponse<Void> answer = gate.ask(() -> client.search(
                search -> Keys.only(ID, search)
                        .index(index.alias(IndexKind.PEOPLE))
                        .query(query)
                        .trackTotalHits(track -> track.enabled(counted))
                        .size(limit),
                Void.class));
        return new Result(
                answer.hits().hits().stream().map(PeopleSearch::found).toList(),
                total(answer.hits().total()),
                false);
    }

    private static Found found(Hit<Void> hit) {
        return new Found(
                PersonId.of(Keys.of(hit, ID).orElseThrow()),
                hit.matchedQueries().keySet().stream()
                        .map(PeopleQuery::matchedOn)
                        .distinct()
                        .sorted()
                        .toList(),
                hit.score() == null ? 0 : hit.score());
    }

    private static long total(@Nullable TotalHits total) {
        return total == null ? 0 : total.value();
    }
}
