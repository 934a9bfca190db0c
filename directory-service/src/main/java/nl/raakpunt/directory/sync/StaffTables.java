package nl.raakpunt.directory.sync;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Carries staged people over into the tables of staff, as the source says and nothing derived. */
@Component
class StaffTables {

    private final JdbcTemplate jdbc;

    StaffTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down by which names others refer, or begin or cease to refer, to people of whom a name changes. */
    void rememberNames() {
        jdbc.update("""
                insert into touched
                with renamed as (
                    select s.dn_key, lower(s.login) as login_key, lower(s.mail) as mail_key,
                        p.dn_key as old_dn_key, lower(p.login) as old_login_key, lower(p.mail) as old_mail_key
                    from staged s left join person p on p.id = s.id
                    where p.id is null or p.left_at is not null or p.dn_key <> s.dn_key
                        or lower(p.login) <> lower(s.login) or lower(coalesce(p.mail, '')) <> lower(s.mail)
                        or p.enabled <> s.enabled::boolean)
                select dn_key, login_key, mail_key from renamed
                union all select old_dn_key, old_login_key, old_mail_key from renamed where old_dn_key is not null
                union all select p.dn_key, lower(p.login), lower(p.mail) from person p join absent a on a.id = p.id
                    where a.has_left
                """);
    }

    /**
     * Writes people down. Those who are new get, as far as this run knows them, the manager and the team that are derived
     * afterwards: changing them then would write every row and every index of a first load again, twice.
     */
    void save(String source, Instant at) {
        jdbc.update("""
                with boss as (select distinct on (dn_key) dn_key, id from staged order by dn_key, id),
                known_team as materialized (
                    select k.name_key, t.id
                    from (select distinct name_key from staged_team_name) k
                    join lateral (
                        select id from team where name_key = k.name_key or id = k.name_key
                        order by active desc, source = ? desc, name_key = k.name_key desc, entry_id is null,
                            entry_id, id limit 1) t on true),
                own_team as (
                    select distinct on (n.person) n.person, k.id
                    from staged_team_name n join known_team k on k.name_key = n.name_key
                    order by n.person, n.position)
                insert into person (id, source, manager, team, fingerprint, dn_key, manager_key, findings, changed_at, change, active,
                    dn, login, given_name, name_prefix, family_name, display_name, function, team_names, department,
                    mail, phone, mobile, location, room, manager_dn, languages, village, skills, description, photo,
                    enabled, pattern_text, absence_text, stand_in_text, missing_since, missed_runs, left_at)
                select s.id, ?, boss.id, own_team.id, fingerprint, s.dn_key, manager_key, findings, ?,
                    nextval('directory_change'), enabled::boolean, dn, login, given_name, name_prefix, family_name, display_name, nullif(function, ''), team_names,
                    nullif(department, ''), nullif(mail, ''), nullif(phone, ''), nullif(mobile, ''),
                    nullif(location, ''), nullif(room, ''), nullif(manager_dn, ''),
                    string_to_array(languages, E'\\n'), nullif(village, ''), string_to_array(skills, E'\\n'),
                    nullif(description, ''), nullif(photo, ''), enabled::boolean, pattern_text, absence_text,
                    stand_in_text, null, 0, null
                from staged s left join boss on boss.dn_key = s.manager_key left join own_team on own_team.person = s.id
                on conflict (id) do update set source = excluded.source, fingerprint = excluded.fingerprint,
                    dn_key = excluded.dn_key, manager_key = excluded.manager_key, findings = excluded.findings,
                    changed_at = excluded.changed_at, change = excluded.change, dn = excluded.dn,
                    login = excluded.login, given_name = excluded.given_name, name_prefix = excluded.name_prefix,
                    family_name = excluded.family_name, display_name = excluded.display_name,
                    function = excluded.function, team_names = excluded.team_names, department = excluded.department,
                    mail = excluded.mail, phone = excluded.phone, mobile = excluded.mobile,
                    location = excluded.location, room = excluded.room, manager_dn = excluded.manager_dn,
                    languages = excluded.languages, village = excluded.village, skills = excluded.skills,
                    description = excluded.description, photo = excluded.photo, enabled = excluded.enabled,
                    pattern_text = excluded.pattern_text, absence_text = excluded.absence_text,
                    stand_in_text = excluded.stand_in_text, missing_since = null, missed_runs = 0, left_at = null
                """, source, source, Timestamp.from(at));
        replaceDetails();
    }

    private void replaceDetails() {
        replace("team_name", "(person, position, name_key, name)", "select * from staged_team_name");
        replace(
                "stand_in_name",
                "(person, position, login_key, days, first_day, last_day)",
                "select * from staged_stand_in");
        replace("person_photo", "(person, hash, type, image)", "select * from staged_photo");
    }

    private void replace(String table, String columns, String rows) {
        jdbc.update("delete from " + table + " where person in (select id from staged)");
        jdbc.update("insert into " + table + " " + columns + " " + rows);
    }

    /** Marks those who were not in a complete reading, and those who were not for long enough. */
    void saveAbsent(Instant at) {
        jdbc.update("""
                update person p set missing_since = coalesce(missing_since, cast(? as timestamptz)), missed_runs = missed_runs + 1,
                    left_at = case when a.has_left then cast(? as timestamptz) end,
                    change = case when missing_since is null or a.has_left then nextval('directory_change') else change end,
                    changed_at = case when missing_since is null or a.has_left then cast(? as timestamptz) else changed_at end
                from absent a where a.id = p.id
                """, Timestamp.from(at), Timestamp.from(at), Timestamp.from(at));
    }
}
