package nl.raakpunt.directory.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.quality.Finding.Related;
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

    private final JdbcClient jdbc;
    private final Duties duties;

    Leavers(JdbcClient jdbc, Duties duties) {
        this.jdbc = jdbc;
        this.duties = duties;
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
        Map<UUID, List<Related>> still =
                duties.of(leavers.stream().map(Leaver::id).toList(), today);
        return leavers.stream()
                .map(leaver -> Finding.of(
                        Kind.LEAVER,
                        new Subject(Subject.Type.PERSON, leaver.id().toString(), leaver.name()),
                        still.getOrDefault(leaver.id(), List.of()),
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
