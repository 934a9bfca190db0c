package nl.raakpunt.directory.scim;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds users and groups by translated filters. */
@Repository
class ScimRepository {

    private static final String MEMBERS = """
            select x.team, p.id, p.display_name from (
                select m.team, m.person from team_member m where m.team = any(:teams)
                union select w.team, w.id from person w where w.team = any(:teams)) x
            join person p on p.id = x.person and p.active order by p.id
            """;

    private final JdbcClient jdbc;

    ScimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long countUsers(Query query) {
        return count("person p where ", query);
    }

    List<PersonId> users(Query query) {
        return page("select p.id from person p where ", query)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    long countGroups(Query query) {
        return count("team t where t.active and ", query);
    }

    List<GroupRow> groups(Query query) {
        return page("select t.id, t.name, t.change from team t where t.active and ", query)
                .query((row, number) -> new GroupRow(row.getString("id"), row.getString("name"), row.getLong("change")))
                .list();
    }

    Optional<GroupRow> group(String id) {
        return jdbc.sql("select t.id, t.name, t.change from team t where t.active and t.id = :id")
                .param("id", id)
                .query((row, number) -> new GroupRow(row.getString("id"), row.getString("name"), row.getLong("change")))
                .optional();
    }

    /** What users show besides the person. */
    Map<PersonId, UserFacts> facts(Collection<PersonId> ids) {
        Map<PersonId, UserFacts> facts = new HashMap<>();
        jdbc.sql("""
                        select p.id, p.source, p.changed_at, v.user_change, b.display_name as manager
                        from person p join published_person v on v.id = p.id left join person b on b.id = p.manager
                        where p.id = any(:ids)
                        """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    UserFacts found = new UserFacts(
                            row.getString("source"),
                            row.getTimestamp("changed_at").toInstant(),
                            row.getLong("user_change"),
                            row.getString("manager"));
                    facts.put(new PersonId(row.getObject("id", UUID.class)), found);
                });
        return facts;
    }

    /** Active people in these teams, by team. */
    Map<String, List<MemberRow>> members(Collection<String> teams) {
        Map<String, List<MemberRow>> members = new HashMap<>();
        jdbc.sql(MEMBERS).param("teams", teams.toArray(String[]::new)).query((ResultSet row) -> {
            members.computeIfAbsent(row.getString("team"), team -> new ArrayList<>())
                    .add(new MemberRow(row.getString("id"), row.getString("display_name")));
        });
        return members;
    }

    private long count(String from, Query query) {
        return jdbc.sql("select count(*) from " + from + query.condition().sql())
                .params(query.condition().values())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec page(String select, Query query) {
        return jdbc.sql(select + query.condition().sql() + " order by " + query.order()
                        + " offset :offset limit :count")
                .params(query.condition().values())
                .param("offset", query.offset())
                .param("count", query.count());
    }

    /**
     * What is kept beside a person.
     *
     * @param source  staff directory the person comes from
     * @param version rises when the person, a team or the manager changes
     */
    record UserFacts(
            String source,
            Instant changedAt,
            long version,
            @Nullable String manager) {}

    record GroupRow(String id, String name, long change) {}

    record MemberRow(String id, String name) {}
}
