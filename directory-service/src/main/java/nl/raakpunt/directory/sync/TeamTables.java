package nl.raakpunt.directory.sync;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.person.TeamKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes teams and who their entries name as members. */
@Component
class TeamTables {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    TeamTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredTeam> stored() {
        return jdbc.query(
                "select * from team",
                (row, number) -> new StoredTeam(
                        row.getString("id"),
                        row.getString("source"),
                        row.getString("name"),
                        row.getString("department"),
                        row.getString("lead_dn"),
                        row.getString("dn_key"),
                        row.getObject("entry_id", UUID.class),
                        row.getString("members_hash"),
                        row.getBoolean("active")));
    }

    /** Notes which teams change, before and after, and writes them. */
    void save(String source, TeamPlan plan) {
        note(plan.save().keySet());
        note(plan.lost());
        release(plan.lost());
        save(source, plan.save());
        jdbc.update("""
                delete from team_entry_member where team in (select team from changed_team)
                """);
        jdbc.update("""
                insert into team_entry_member
                select distinct t.id, m.dn_key from staged_member m join team t on t.entry_id = m.entry_id
                join changed_team c on c.team = t.id
                """);
    }

    /** Teams that only people name: made when the first person names them, out of use when the last no longer does. */
    void imply(String source) {
        jdbc.update("""
                with ended as (
                    update team t set active = false, lead = null, change = nextval('directory_change')
                    where t.active and t.entry_id is null and (
                        not exists (
                            select 1 from team_name n join person p on p.id = n.person
                            where p.left_at is null and n.name_key = t.id)
                        or exists (select 1 from team e where e.active and e.entry_id is not null and e.name_key = t.id))
                    returning id)
                insert into changed_team select id from ended on conflict do nothing
                """);
        // Who is in a team that changed may name a team that now has no entry of its own any more.
        jdbc.update("""
                with concerned as (
                    select id from staged
                    union select m.person from changed_team c join team_member m on m.team = c.team),
                named as materialized (
                    select n.name_key, min(n.name) as name, min(p.department) as department
                    from concerned s join person p on p.id = s.id join team_name n on n.person = p.id
                    where p.left_at is null group by n.name_key),
                implied as (
                    insert into team (id, name, name_key, department, source, active)
                    select n.name_key, n.name, n.name_key, n.department, ?, true from named n
                    where not exists (
                        select 1 from team t where t.active and (t.name_key = n.name_key or t.id = n.name_key))
                    on conflict (id) do update set active = true, name = excluded.name, name_key = excluded.name_key,
                        department = excluded.department, entry_id = null, change = nextval('directory_change')
                    returning id)
                insert into changed_team select id from implied on conflict do nothing
                """, source);
    }

    private void note(Collection<String> teams) {
        jdbc.update("insert into changed_team select unnest(cast(? as text[])) on conflict do nothing", (Object)
                teams.toArray(String[]::new));
    }

    private void release(Collection<String> lost) {
        jdbc.update("""
                update team set active = false, entry_id = null, dn_key = null, lead = null, lead_dn = null,
                    lead_key = null, members_hash = '', change = nextval('directory_change')
                where id = any(?)
                """, (Object) lost.toArray(String[]::new));
    }

    private void save(String source, Map<String, ReadTeam> teams) {
        jdbc.batchUpdate("""
                insert into team (id, source, name, name_key, department, lead_dn, lead_key, dn_key, entry_id,
                    members_hash, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                on conflict (id) do update set source = excluded.source, name = excluded.name,
                    name_key = excluded.name_key, department = excluded.department, lead_dn = excluded.lead_dn,
                    lead_key = excluded.lead_key, dn_key = excluded.dn_key, entry_id = excluded.entry_id,
                    members_hash = excluded.members_hash, active = true, change = nextval('directory_change')
                """, teams.entrySet(), BATCH, (PreparedStatement row, Map.Entry<String, ReadTeam> entry) -> {
            ReadTeam team = entry.getValue();
            row.setString(1, entry.getKey());
            row.setString(2, source);
            row.setString(3, team.name());
            row.setString(4, TeamKey.of(team.name()));
            row.setString(5, team.department());
            row.setString(6, team.leadDn());
            row.setString(7, team.leadKey());
            row.setString(8, team.dnKey());
            row.setObject(9, team.entryId());
            row.setString(10, team.membersHash());
        });
    }

    Counts counts(String source) {
        return jdbc.query(
                        "select count(*), count(lead) from team where source = ? and active",
                        (row, number) -> new Counts(row.getInt(1), row.getInt(2)),
                        source)
                .getFirst();
    }

    /** Teams in use, and how many of them have a lead. */
    record Counts(int teams, int leads) {}
}
