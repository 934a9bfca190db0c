package nl.raakpunt.directory.search;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what people are found by without Elasticsearch: names, function and numbers, each apart, in PostgreSQL itself. */
@Component
class SearchedPeople {
    private static final int PART = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SearchedPeople(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes over some of those who changed since the last time, and says whether more are left; cheap when nobody did. */
    boolean takeOverSome() {
        if (isBehind()) {
            transaction.executeWithoutResult(status -> takeOver());
            return isBehind();
        }
        return false;
    }

    private boolean isBehind() {
        return jdbc.sql("select exists (select from person where change > (select change from searched_until))")
                .query(Boolean.class)
                .single();
    }

    /** The row that says how far it is, is locked first: of several instances one works and the others find nothing left. */
    private void takeOver() {
        long until = jdbc.sql("select change from searched_until for update")
                .query(Long.class)
                .single();
        jdbc.sql("""
                with part as materialized (select * from person where change > :until order by change limit :part),
                    gone as (delete from searched_person s using part where s.person = part.id and not part.active),
                    found as (
                        insert into searched_person (person, team, words)
                        select id, team,
                            search_form(display_name || ' ' || given_name || ' ' || replace(name_prefix, ' ', '')
                                || family_name || ' ' || family_name)
                            || '|' || search_form(coalesce(function, ''))
                            || '|' || search_form(coalesce(phone, '') || ' ' || coalesce(mobile, ''))
                        from part where active
                        on conflict (person) do update set team = excluded.team, words = excluded.words)
                update searched_until set change = greatest(change, (select max(change) from part))
                """).param("until", until).param("part", PART).update();
    }
}
