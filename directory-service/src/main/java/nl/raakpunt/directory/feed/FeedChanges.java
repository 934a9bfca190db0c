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
     * Whatever may have changed what is shown of a person: themselves, a team, a stand-in. Each branch walks one of these in
     * order and stops at the limit; only for what is left is looked up whether something later will list the person again.
     */
    static final String PEOPLE = """
            with changed as materialized (
                select id, change from (
                    (select id, change from person
                     where change >= :change and (change, id) > (:change, :id) order by change, id limit :limit)
                    union
                    (select m.person, t.change from team t join team_member m on m.team = t.id
                     where t.change >= :change and (t.change, m.person) > (:change, :id)
                     order by t.change, m.person limit :limit)
                    union
                    (select p.id, t.change from team t join person p on p.team = t.id
                     where t.change >= :change and (t.change, p.id) > (:change, :id) order by t.change, p.id limit :limit)
                    union
                    (select d.person, s.change from person s join stand_in d on d.stand_in = s.id
                     where s.change >= :change and (s.change, d.person) > (:change, :id)
                     order by s.change, d.person limit :limit)
                    union
                    (select cast(id as uuid), change from directory_gone
                     where kind = 'PERSON' and change >= :change and (change, cast(id as uuid)) > (:change, :id)
                     order by change, cast(id as uuid) limit :limit)) listed
                order by change, id limit :limit)
            select c.id, c.change, coalesce(latest.change, c.change) <= c.change as latest
            from changed c
            left join lateral (select v.change from published_person v where v.id = c.id offset 0) latest on true
            order by c.change, c.id
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
    List<PersonChange> people(FeedPosition from, int limit) {
        return statement(PEOPLE, from, limit)
                .param("id", from.uuid())
                .query((row, number) -> new PersonChange(
                        new FeedPosition(row.getLong("change"), row.getString("id")), row.getBoolean("latest")))
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

    /**
     * Something that changed what is shown of a person.
     *
     * @param latest false when something later changes it again, so that the person is listed there
     */
    record PersonChange(FeedPosition position, boolean latest) {}
}
