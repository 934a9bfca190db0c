package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.Names;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.search.text.Word;

/** Queries for people: every typed word must be found somewhere about the person, in whichever field. */
final class PeopleQuery {
    private static final int FUZZY_FROM = 4;
    private static final int PREFIX_FROM = 2;
    private static final int MOST_WORDS = 20;
    private static final String SEPARATOR = ":";
    private static final int WORDS_PER_NEEDED = 4;
    private static final double PER_WORD = 20;
    private static final float PER_MAIL = 1_000;

    private PeopleQuery() {}

    /** What about a person a named query found, in the words of the API. */
    static String matchedOn(String queryName) {
        return queryName.substring(0, queryName.indexOf(SEPARATOR));
    }

    /** How many of the words must be found. */
    enum Strictness {
        ALL("100%"),
        MOST("60%");

        private final String share;

        Strictness(String share) {
            this.share = share;
        }
    }

    static Query phone(String digits) {
        return term("phones", digits, 1, "phone");
    }

    /** Words such as "van" and "der" help when they are there, but are not needed. */
    static Optional<Query> words(String text, DutchText dutch, Strictness strictness) {
        List<String> typed =
                DutchText.plain(text).stream().limit(MOST_WORDS).distinct().toList();
        List<String> telling =
                typed.stream().filter(word -> !DutchText.saysLittle(word)).toList();
        List<String> needed = telling.isEmpty() ? typed : telling;
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        BoolQuery.Builder query = new BoolQuery.Builder();
        query.must(found -> found.bool(words -> words.should(needed.stream()
                        .map(word -> counted(anywhere(word, dutch)))
                        .toList())
                .minimumShouldMatch(strictness.share)));
        typed.stream()
                .filter(word -> !needed.contains(word))
                .forEach(word -> query.should(match("name", word, 1, "name")));
        return Optional.of(
                text.contains("@")
                        ? orMail(text, query.build()._toQuery())
                        : query.build()._toQuery());
    }

    private static Query orMail(String text, Query words) {
        Query mail = term("mail", text.strip().toLowerCase(Locale.ROOT), PER_MAIL, "mail");
        return QueryBuilders.bool(either -> either.should(mail, words).minimumShouldMatch("1"));
    }

    /** People whose profile speaks of the words of a question: one of them, and more of a longer question. */
    static Query profile(QuestionWords words) {
        BoolQuery.Builder query = new BoolQuery.Builder()
                .minimumShouldMatch(Integer.toString(1 + words.strong().size() / WORDS_PER_NEEDED));
        for (Word word : words.strong()) {
            query.should(should -> should.disMax(max -> max.queries(List.of(
                            stems("topics", word, 2, "topic"),
                            stems("skills", word, 1.5F, "skills"),
                            stems("function", word, 1, "function"),
                            stems("team", word, 1, "team")))
                    .tieBreaker(0.1)));
        }
        return query.build()._toQuery();
    }

    /** Who matches more of the words always comes first; how well they match only orders the others. */
    private static Query counted(Query query) {
        return QueryBuilders.functionScore(score -> score.query(query)
                .functions(function -> function.weight(PER_WORD))
                .boostMode(FunctionBoostMode.Sum));
    }

    private static Query anywhere(String typed, DutchText dutch) {
        List<Query> places = new ArrayList<>(byName(typed));
        if (typed.chars().allMatch(Character::isDigit) && typed.length() > PREFIX_FROM) {
            places.add(term("phones", typed, 3, "phone"));
        }
        Word word = dutch.word(typed);
        places.add(about("function", word, 2));
        places.add(about("team", word, 2));
        places.add(about("department", word, 1.5F));
        places.add(about("location", word, 1.5F));
        places.add(about("village", word, 1));
        places.add(about("languages", word, 1));
        places.add(stems("topics", word, 1.5F, "topic"));
        places.add(stems("areas", word, 1.5F, "area"));
        places.add(stems("skills", word, 1.5F, "skills"));
        return QueryBuilders.disMax(max -> max.queries(places).tieBreaker(0.1));
    }

    private static List<Query> byName(String typed) {
        List<Query> places = new ArrayList<>();
        places.add(match("name", typed, 4, "name"));
        places.add(prefix("name", typed, 2, "name"));
        if (typed.length() == 1) {
            places.add(term("initials", typed, 2, "name"));
        }
        if (typed.length() > PREFIX_FROM) {
            places.add(prefix("joined", typed, 2.5F, "name"));
        }
        if (typed.length() >= FUZZY_FROM) {
            places.add(QueryBuilders.match(match -> match.field("name")
                    .query(typed)
                    .fuzziness("AUTO:4,7")
                    .prefixLength(1)
                    .maxExpansions(50)
                    .boost(1F)
                    .queryName(unique("name", "fuzzy", "name", typed))));
            places.add(match("sound", Names.sound(typed), 1.5F, "name"));
        }
        return places;
    }

    private static Query about(String field, Word word, float boost) {
        if (word.normal().length() < PREFIX_FROM) {
            return stems(field, word, boost, field);
        }
        return QueryBuilders.disMax(max ->
                max.queries(List.of(stems(field, word, boost, field), prefix(field, word.normal(), boost / 2, field))));
    }

    /** One of the forms, or all parts of the compound: "bouwvergunning" must not find every "vergunning". */
    private static Query stems(String field, Word word, float boost, String name) {
        Query forms = match(field, String.join(" ", word.forms()), boost, name);
        if (word.parts().isEmpty()) {
            return forms;
        }
        Query parts = QueryBuilders.match(match -> match.field(field)
                .query(String.join(" ", word.parts()))
                .operator(Operator.And)
                .boost(boost)
                .queryName(unique(name, "parts", field, word.normal())));
        return QueryBuilders.disMax(max -> max.queries(List.of(forms, parts)));
    }

    private static Query match(String field, String text, float boost, String name) {
        return QueryBuilders.match(
                match -> match.field(field).query(text).boost(boost).queryName(unique(name, "match", field, text)));
    }

    private static Query prefix(String field, String text, float boost, String name) {
        return QueryBuilders.prefix(
                prefix -> prefix.field(field).value(text).boost(boost).queryName(unique(name, "prefix", field, text)));
    }

    private static Query term(String field, String text, float boost, String name) {
        return QueryBuilders.term(
                term -> term.field(field).value(text).boost(boost).queryName(unique(name, "term", field, text)));
    }

    /** Of two queries with one name Elasticsearch only tells about the last, so each gets a name of its own. */
    private static String unique(String name, String how, String field, String text) {
        return String.join(SEPARATOR, name, how, field, text);
    }
}
