package nl.raakpunt.directory.quality;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.quality.Finding.Related;
import nl.raakpunt.directory.quality.Finding.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what others still count on people for; in one query. */
@Repository
class Duties {

    private static final String DUTIES = """
            select r.person as person, 'RESPONSIBLE_FOR' as relation, t.key as id, min(t.title) as name
            from responsibility r join topic t on t.key = r.topic where r.person = any(:people) group by r.person, t.key
            union all
            select d.stand_in, 'STANDS_IN_FOR', cast(o.id as text), min(o.display_name)
            from named_stand_in d join person o on o.id = d.person and o.active
            where d.stand_in = any(:people) and (d.last_day is null or d.last_day >= :today) group by d.stand_in, o.id
            union all
            select t.lead, 'LEADS', t.id, t.name from team t where t.lead = any(:people) and t.active
            union all
            select o.manager, 'MANAGES', cast(o.id as text), o.display_name
            from person o where o.manager = any(:people) and o.active
            order by relation, name, id
            """;

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<Related>> of(Collection<UUID> people, LocalDate today) {
        Map<UUID, List<Related>> duties = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql(DUTIES)
                    .param("people", people.toArray(UUID[]::new))
                    .param("today", today)
                    .query((ResultSet row) -> {
                        duties.computeIfAbsent(row.getObject("person", UUID.class), id -> new ArrayList<>())
                                .add(new Related(
                                        Relation.valueOf(row.getString("relation")),
                                        row.getString("id"),
                                        row.getString("name")));
                    });
        }
        return duties;
    }
}
