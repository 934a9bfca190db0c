package nl.raakpunt.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.search.PeopleSearch.Found;
import nl.raakpunt.directory.search.PeopleSearch.Result;
import nl.raakpunt.directory.search.text.DutchText;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds people in PostgreSQL by name, function, team or phone number, for when Elasticsearch does not answer. */
@Component
class LimitedPeopleSearch {
    private static final int MOST_WORDS = 8;
    private static final String PATIENCE = "2s";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    LimitedPeopleSearch(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** People about whom all words are found, typing errors forgiven; nobody for a text without words. */
    Result find(String text, int limit) {
        Optional<String> phone = PhoneNumbers.in(text);
        if (phone.isPresent()) {
            return ask(LimitedQuery.phone(phone.get()), limit);
        }
        List<String> words = telling(text);
        if (words.isEmpty()) {
            return Result.none(true);
        }
        LimitedQuery query = LimitedQuery.words(words);
        Result all = ask(query, limit);
        return all.total() > 0 || words.size() == 1 ? all : ask(query.forgiving(), limit);
    }

    /** Words such as "van" and "de" are in too many names to tell people apart, unless there is nothing else. */
    private static List<String> telling(String text) {
        List<String> typed = DutchText.plain(text).stream().distinct().toList();
        List<String> telling =
                typed.stream().filter(word -> !DutchText.saysLittle(word)).toList();
        return (telling.isEmpty() ? typed : telling).stream().limit(MOST_WORDS).toList();
    }

    private Result ask(LimitedQuery query, int limit) {
        try {
            Result result = reading.execute(status -> {
                bound();
                return read(query, limit);
            });
            return result == null ? Result.none(true) : result;
        } catch (DataAccessException | TransactionException ex) {
            throw new SearchUnavailable(ex);
        }
    }

    /** For this transaction only: a search must not keep the database from those who need it. */
    private void bound() {
        jdbc.sql("select set_config('statement_timeout', :patience, true)")
                .param("patience", PATIENCE)
                .query((row, number) -> row.getString(1))
                .single();
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :alike, true)")
                .param("alike", LimitedQuery.ALIKE)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private Result read(LimitedQuery query, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>(query.parameters());
        parameters.put("limit", limit);
        long[] total = {0};
        List<Found> found = jdbc.sql(query.sql(schemaOfTrigrams()))
                .params(parameters)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return found(row);
                })
                .list();
        return new Result(found, total[0], true);
    }

    /** The extension may have been there before the schema of this service was. */
    private String schemaOfTrigrams() {
        return jdbc.sql("""
                select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                where e.extname = 'pg_trgm'
                """).query((row, number) -> row.getString(1)).single();
    }

    private static Found found(ResultSet row) throws SQLException {
        List<String> matchedOn = new ArrayList<>();
        for (String field : List.of("function", "name", "phone", "team")) {
            if (row.getBoolean("on_" + field)) {
                matchedOn.add(field);
            }
        }
        return new Found(new PersonId(row.getObject("id", UUID.class)), matchedOn, row.getDouble("score"));
    }
}
