package nl.raakpunt.directory.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.person.TeamKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the list of departments up to date with the names that people and teams carry. It is brought up to date when it is
 * read: the row of {@code published_until} is locked, so numbers are given out in the order in which they become visible.
 */
@Component
class Departments {

    private static final String NEWEST = """
            select greatest((select max(change) from person), (select max(change) from team),
                            (select max(change) from directory_gone), 0)
            """;

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing, at the cost of two quick queries, when no person or team changed since the last time. */
    @Transactional
    public void bringUpToDate() {
        if (derivedUntil("") == newest()) {
            return;
        }
        long until = derivedUntil(" for update");
        // Read after the lock: a change that is visible now is not missed, and one that is not yet comes next time.
        long newest = newest();
        if (until != newest) {
            save(inUse());
            jdbc.sql("update published_until set change = :newest where kind = 'DEPARTMENT'")
                    .param("newest", newest)
                    .update();
        }
    }

    private long derivedUntil(String lock) {
        return jdbc.sql("select change from published_until where kind = 'DEPARTMENT'" + lock)
                .query(Long.class)
                .single();
    }

    private long newest() {
        return jdbc.sql(NEWEST).query(Long.class).single();
    }

    /** By key; of several spellings of one name the first in order is shown. */
    private Map<String, String> inUse() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        select department from person where active and department is not null
                        union select department from team where active and department is not null order by 1
                        """).query(String.class).list().forEach(name -> names.putIfAbsent(TeamKey.of(name), name.strip()));
        names.remove("");
        return names;
    }

    private void save(Map<String, String> inUse) {
        List<String> ids = new ArrayList<>(inUse.keySet());
        String[] keys = ids.toArray(String[]::new);
        jdbc.sql("""
                        insert into published_department (id, name, active)
                        select id, name, true from unnest(:ids, :names) as used (id, name)
                        on conflict (id) do update
                        set name = excluded.name, active = true, change = nextval('directory_change')
                        where published_department.name <> excluded.name or not published_department.active
                        """)
                .param("ids", keys)
                .param("names", ids.stream().map(inUse::get).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        update published_department set active = false, change = nextval('directory_change')
                        where active and id <> all(:ids)
                        """).param("ids", keys).update();
    }
}
