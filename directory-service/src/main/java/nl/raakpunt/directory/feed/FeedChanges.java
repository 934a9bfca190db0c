package nl.raakpunt.directory.feed;

import java.util.List;
import nl.raakpunt.directory.feed.FeedPage.AfdelingItem;
import nl.raakpunt.directory.feed.FeedPage.GroepItem;
import nl.raakpunt.directory.person.TeamKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads in the order of changes what changed after a position; each query walks indexes and stops at its limit. */
@Repository
class FeedChanges {

    /**
     * A person is listed once, at the latest change of anything their document shows: themselves, a team, a stand-in. Each
     * branch walks one of these in order, and leaves out people who have a later change to come.
     */
    static final String PEOPLE = """
            select id, change from (
                (select p.id, p.change from person p join published_person v on v.id = p.id and v.change = p.change
                 where p.change >= :change and (p.change, p.id) > (:change, :id) order by p.change, p.id limit :limit)
                union
                (select m.person, t.change from team t join team_member m on m.team = t.id
                 join published_person v on v.id = m.person and v.change = t.change
                 where t.change >= :change and (t.change, m.person) > (:change, :id) order by t.change, m.person limit :limit)
                union
                (select p.id, t.change from team t join person p on p.team = t.id
                 join published_person v on v.id = p.id and v.change = t.change
                 where t.change >= :change and (t.change, p.id) > (:change, :id) order by t.change, p.id limit :limit)
                union
                (select d.person, s.change from person s join stand_in d on d.stand_in = s.id
                 join published_person v on v.id = d.person and v.change = s.change
                 where s.change >= :change and (s.change, d.person) > (:change, :id) order by s.change, d.person limit :limit)
                union
                (select cast(g.id as uuid), g.change from directory_gone g
                 where g.kind = 'PERSON' and g.change >= :change and (g.change, cast(g.id as uuid)) > (:change, :id)
                 order by g.change limit :limit)) changed
            order by change, id limit :limit
            """;

    private static final String TEAMS = """
            select * from (
                (select id, name, department, active, change from team
                 where change >= :change and (change, id) > (:change, :id) order by change, id limit :limit)
                union all
                (select id, '', null, false, change from directory_gone
                 where kind = 'TEAM' and change >= :change and (change, id) > (:change, :id) order by change, id limit :limit)
            ) changed order by change, id limit :limit
            """;

    private static final String DEPARTMENTS = """
            select id, name, active, change from published_department
            where change >= :change and (change, id) > (:change, :id) order by change, id limit :limit
            """;

    private final JdbcClient jdbc;

    FeedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People who changed after a position; the id is that of the person. */
    List<FeedPosition> people(FeedPosition from, int limit) {
        return statement(PEOPLE, from, limit)
                .param("id", from.uuid())
                .query((row, number) -> new FeedPosition(row.getLong("change"), row.getString("id")))
                .list();
    }

    List<GroepItem> teams(FeedPosition from, int limit) {
        return statement(TEAMS, from, limit)
                .param("id", from.id())
                .query((row, number) -> group(
                        row.getString("id"),
                        row.getLong("change"),
                        row.getBoolean("active"),
                        row.getString("name"),
                        row.getString("department")))
                .list();
    }

    List<AfdelingItem> departments(FeedPosition from, int limit) {
        return statement(DEPARTMENTS, from, limit)
                .param("id", from.id())
                .query((row, number) -> {
                    boolean active = row.getBoolean("active");
                    String id = row.getString("id");
                    return new AfdelingItem(
                            id,
                            row.getLong("change"),
                            !active,
                            active ? new Afdeling(id, row.getString("name")) : null);
                })
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, FeedPosition from, int limit) {
        return jdbc.sql(sql).param("change", from.change()).param("limit", limit);
    }

    private static GroepItem group(String id, long change, boolean active, String name, @Nullable String department) {
        if (!active) {
            return new GroepItem(id, change, true, null);
        }
        String departmentId = department == null ? "" : TeamKey.of(department);
        return new GroepItem(id, change, false, new Groep(id, name, departmentId.isEmpty() ? null : departmentId));
    }
}
