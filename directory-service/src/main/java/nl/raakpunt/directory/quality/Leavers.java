package nl.raakpunt.directory.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.quality.Finding.Related;
import nl.raakpunt.directory.quality.Finding.Relation;
import nl.raakpunt.directory.quality.Finding.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people who left, or whom the directory misses, and on whom others still count; in two queries. */
@Repository
class Leavers implements FindingSource {

    private static final String LEAVER_WITH_DUTIES = """
            from person p where (not p.active or p.missing_since is not null) and (
                exists (select from responsibility r where r.person = p.id)
                or exists (select from named_stand_in d join person o on o.id = d.person and o.active
                           where d.stand_in = p.id and (d.last_day is null or d.last_day >= :today))
                or exists (select from team t where t.lead = p.id and t.active)
                or exists (select from person o where o.manager = p.id and o.active))
            """;

    private static final String DUTIES = """
            select r.person as leaver, 'RESPONSIBLE_FOR' as relation, t.key as id, min(t.title) as name
            from responsibility r join topic t on t.key = r.topic where r.person = any(:leavers) group by r.person, t.key
            union all
            select d.stand_in, 'STANDS_IN_FOR', cast(o.id as text), min(o.display_name)
            from named_stand_in d join person o on o.id = d.person and o.active
            where d.stand_in = any(:leavers) and (d.last_day is null or d.last_day >= :today) group by d.stand_in, o.id
            union all
            select t.lead, 'LEADS', t.id, t.name from team t where t.lead = any(:leavers) and t.active
            union all
            select o.manager, 'MANAGES', cast(o.id as text), o.display_name
            from person o where o.manager = any(:leavers) and o.active
            order by relation, name, id
            """;

    private final JdbcClient jdbc;

    Leavers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Kind, Long> counts(LocalDate today) {
        return Map.of(
                Kind.LEAVER,
                jdbc.sql("select count(*) " + LEAVER_WITH_DUTIES)
                        .param("today", today)
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<Finding> page(Kind kind, LocalDate today, String after, int limit) {
        List<Leaver> leavers = leavers(today, after, limit);
        Map<UUID, List<Related>> duties = duties(leavers, today);
        return leavers.stream()
                .map(leaver -> Finding.of(
                        Kind.LEAVER,
                        new Subject(Subject.Type.PERSON, leaver.id().toString(), leaver.name()),
                        duties.getOrDefault(leaver.id(), List.of()),
                        leaver.fixer()))
                .toList();
    }

    private List<Leaver> leavers(LocalDate today, String after, int limit) {
        String page = "select p.id, p.display_name, p.team, p.manager " + LEAVER_WITH_DUTIES
                + " and p.id > :after order by p.id limit :limit";
        return jdbc.sql("select p.id, p.display_name, l.id as lead, l.display_name as lead_name from (" + page + """
                        ) p left join team t on t.id = p.team
                        left join lateral (
                            select l.id, l.display_name from person l
                            where l.id in (t.lead, p.manager) and l.active and l.missing_since is null and l.id <> p.id
                            order by (l.id = t.lead) desc nulls last limit 1) l on true
                        order by p.id
                        """)
                .param("today", today)
                .param("after", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after))
                .param("limit", limit)
                .query(Leaver::of)
                .list();
    }

    private Map<UUID, List<Related>> duties(List<Leaver> leavers, LocalDate today) {
        Map<UUID, List<Related>> duties = new HashMap<>();
        if (!leavers.isEmpty()) {
            jdbc.sql(DUTIES)
                    .param("leavers", leavers.stream().map(Leaver::id).toArray(UUID[]::new))
                    .param("today", today)
                    .query((ResultSet row) -> {
                        duties.computeIfAbsent(row.getObject("leaver", UUID.class), id -> new ArrayList<>())
                                .add(new Related(
                                        Relation.valueOf(row.getString("relation")),
                                        row.getString("id"),
                                        row.getString("name")));
                    });
        }
        return duties;
    }

    private record Leaver(UUID id, String name, Fixer fixer) {

        static Leaver of(ResultSet row, int number) throws SQLException {
            String lead = row.getString("lead");
            // With nobody above them left, HR is who knows that somebody went.
            Fixer fixer = lead == null
                    ? new Fixer(Fixer.Role.HR, null, null)
                    : new Fixer(Fixer.Role.TEAM_LEAD, null, new Fixer.PersonRef(lead, row.getString("lead_name")));
            return new Leaver(row.getObject("id", UUID.class), row.getString("display_name"), fixer);
        }
    }
}
