package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.search.text.QuestionWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds people by whatever an agent types about them: name, function, team, number, place or topic. */
@Component
class PeopleSearch {
    private final SearchGate gate;
    private final ElasticsearchClient client;
    private final SearchIndex index;
    private final Catalogues catalogues;

    PeopleSearch(SearchGate gate, ElasticsearchClient client, SearchIndex index, Catalogues catalogues) {
        this.gate = gate;
        this.client = client;
        this.index = index;
        this.catalogues = catalogues;
    }

    /** A person and the fields in which they were found. */
    record Found(PersonId id, List<String> matchedOn, double score) {}

    /** The best matches and how many there are. */
    record Result(List<Found> people, long total) {
        Result {
            people = List.copyOf(people);
        }
    }

    /** People about whom all words are found; when there are none, those about whom most are. */
    Result find(String text, int limit) {
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
                : ask(PeopleQuery.profile(words), limit).people();
    }

    private Result words(String text, PeopleQuery.Strictness strictness, int limit) {
        return PeopleQuery.words(text, catalogues.current().text(), strictness)
                .map(query -> ask(query, limit))
                .orElse(new Result(List.of(), 0));
    }

    private Result ask(Query query, int limit) {
        SearchResponse<Void> answer = gate.ask(() -> client.search(
                search -> search.index(index.alias(IndexKind.PEOPLE))
                        .query(query)
                        .source(source -> source.fetch(false))
                        .trackTotalHits(track -> track.enabled(true))
                        .size(limit),
                Void.class));
        return new Result(
                answer.hits().hits().stream().map(PeopleSearch::found).toList(),
                total(answer.hits().total()));
    }

    private static Found found(Hit<Void> hit) {
        return new Found(
                PersonId.of(Objects.requireNonNull(hit.id())),
                List.copyOf(new TreeSet<>(hit.matchedQueries().keySet())),
                hit.score() == null ? 0 : hit.score());
    }

    private static long total(@Nullable TotalHits total) {
        return total == null ? 0 : total.value();
    }
}
