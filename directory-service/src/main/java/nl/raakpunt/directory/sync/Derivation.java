package nl.raakpunt.directory.sync;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Works out what follows from what the source says: who somebody's manager and stand-ins are, which teams they are in,
 * whether they are active. Only for those concerned by a change, their own or that of somebody they name.
 */
@Component
class Derivation {

    private static final int PAGE = 10_000;
    private static final int MANY = 2_000;

    private static final String RANK =
            "with rank as (select * from unnest(cast(? as text[]), cast(? as int[])) as r (source, place))";

    /** Who takes the place of person {@code p} of the source {@code mine}. */
    private static final String WINNER = """
            select q.id from person q join rank theirs on theirs.source = q.source
            where lower(q.mail) = lower(p.mail) and q.enabled and q.left_at is null and theirs.place < mine.place
            order by theirs.place, q.id limit 1""";

    /** A union instead of "or": a list too long for memory would be read from the beginning for every team. */
    private static final String LED = """
            select led.id from touched join team led on led.lead_key = touched.dn_key
            union select team from changed_team""";

    /** Whose own entry changed, or that of somebody they name, or a team they are in. */
    private static final String CONCERNED = """
            insert into scope
            with recursive inside (team) as (
                select team from changed_team
                union
                select t.id from inside i join team_entry_member m on m.team = i.team
                join team t on t.dn_key = m.dn_key)
            select id from staged
            union select id from absent
            union select p.id from touched t join person p on p.manager_key = t.dn_key
            union select s.person from touched t join stand_in_name s on s.login_key = t.login_key
            union select p.id from touched t join person p on lower(p.mail) = t.mail_key where t.mail_key <> ''
            union select n.person from changed_team c join team t on t.id = c.team
                join team_name n on n.name_key in (t.id, t.name_key)
            union select m.person from changed_team c join team_member m on m.team = c.team
            union select p.id from inside i join team_entry_member m on m.team = i.team
                join person p on p.dn_key = m.dn_key
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    Derivation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds people of a source of whom it has to be decided anew whether another takes their place, because there are other
     * sources than there were.
     *
     * @return how many there are
     */
    int findDisplaced(String source, Map<String, Integer> precedence) {
        return jdbc.update(
                RANK + " insert into scope select p.id from person p join rank mine on mine.source = p.source"
                        + " where p.source = ? and p.left_at is null and p.shadowed_by is distinct from (" + WINNER
                        + ")",
                names(precedence),
                places(precedence),
                source);
    }

    /**
     * Derives.
     *
     * @param precedence sources by name; the lower number wins when two know the same person
     * @param anew       whether {@link #findDisplaced} found anybody
     */
    void derive(Map<String, Integer> precedence, boolean anew) {
        findConcerned();
        if (precedence.size() > 1 || anew) {
            decideBetweenSources(precedence);
        }
        decideWhoIsActive();
        resolveManagersAndLeads();
        resolveByClaims();
        resolveStandIns();
        resolveMemberships();
        // What others show of these people may have changed too, and whoever follows along has to see it.
        jdbc.update("""
                update person set change = nextval('directory_change')
                where id in (
                    select person from scope except select id from staged except select id from absent)
                """);
    }

    private void findConcerned() {
        Integer staged = jdbc.queryForObject("select count(*)::int from staged", Integer.class);
        boolean many = staged != null && staged > MANY;
        if (many) {
            // Without figures of the new rows PostgreSQL would plan for empty tables: of teams too, or 50,000 people
            // take minutes.
            jdbc.execute("""
                    analyze person (id, source, dn_key, manager_key), team_name (person, name_key),
                        stand_in_name (person, login_key), team, team_entry_member""");
        }
        jdbc.execute("analyze touched, changed_team");
        jdbc.update("""
                insert into changed_team
                with recursive holding (team) as (
                    select team from changed_team
                    union
                    select m.team from holding h join team t on t.id = h.team join team_entry_member m on m.dn_key = t.dn_key)
                select team from holding on conflict do nothing
                """);
        jdbc.update(
                many && isEverybodyStaged()
                        ? "insert into scope select id from staged on conflict do nothing"
                        : CONCERNED);
        jdbc.execute("analyze scope, changed_team");
    }

    /** As in a first run: nobody else can be concerned. */
    private boolean isEverybodyStaged() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select not exists (select id from person except select id from staged)", Boolean.class));
    }

    private void decideBetweenSources(Map<String, Integer> precedence) {
        jdbc.update(RANK + ", decided as (select p.id, (" + WINNER + """
                    ) as winner from person p join scope s on s.person = p.id join rank mine on mine.source = p.source),
                changed as (
                    update person p set shadowed_by = d.winner from decided d
                    where d.id = p.id and p.shadowed_by is distinct from d.winner
                    returning p.dn_key, lower(p.login) as login_key)
                insert into touched (dn_key, login_key) select dn_key, login_key from changed
                """, names(precedence), places(precedence));
        // Whoever refers to somebody whose place another takes refers to that other from now on.
        jdbc.update("""
                insert into scope
                select p.id from touched t join person p on p.manager_key = t.dn_key
                union select s.person from touched t join stand_in_name s on s.login_key = t.login_key
                on conflict do nothing
                """);
    }

    private static String[] names(Map<String, Integer> precedence) {
        return precedence.keySet().stream().sorted().toArray(String[]::new);
    }

    private static Integer[] places(Map<String, Integer> precedence) {
        return Arrays.stream(names(precedence)).map(precedence::get).toArray(Integer[]::new);
    }

    private void decideWhoIsActive() {
        jdbc.update("""
                update person p set active = not p.active from scope s
                where s.person = p.id and p.active <> (p.enabled and p.left_at is null and p.shadowed_by is null)
                """);
    }

    private void resolveManagersAndLeads() {
        jdbc.update("""
                with resolved as (
                    select p.id, m.id as manager from scope s join person p on p.id = s.person
                    left join lateral (
                        select coalesce(x.shadowed_by, x.id) as id from person x
                        where x.source = p.source and x.dn_key = p.manager_key and x.left_at is null
                        order by x.missing_since is not null, x.changed_at desc, x.id limit 1) m on true)
                update person p set manager = r.manager from resolved r
                where r.id = p.id and p.manager is distinct from r.manager
                """);
        jdbc.update("""
                with resolved as (
                    select t.id, l.id as lead from team t
                    left join lateral (
                        select coalesce(x.shadowed_by, x.id) as id from person x
                        where x.source = t.source and x.dn_key = t.lead_key and x.left_at is null
                        order by x.missing_since is not null, x.changed_at desc, x.id limit 1) l on true
                    where t.id in (""" + LED + """
                    ))
                update team t set lead = r.lead, change = nextval('directory_change') from resolved r
                where r.id = t.id and t.lead is distinct from r.lead
                """);
    }

    /** An entry that is named may be of somebody whom another source keeps. */
    private void resolveByClaims() {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from person_claim)", Boolean.class))) {
            return;
        }
        jdbc.update("""
                update person p set manager = k.id from scope s, person_claim c, person k
                where p.id = s.person and p.manager is null and c.source = p.source and c.dn_key = p.manager_key
                    and k.id = c.person and k.left_at is null
                """);
        jdbc.update("""
                update team t set lead = k.id, change = nextval('directory_change') from person_claim c, person k
                where t.lead is null and c.source = t.source and c.dn_key = t.lead_key
                    and k.id = c.person and k.left_at is null
                    and t.id in (""" + LED + ")");
    }

    /** Somebody's own source is asked first: after a merger two people may have one sign-in name. */
    private void resolveStandIns() {
        jdbc.update("delete from stand_in where person in (select person from scope)");
        jdbc.update("""
                insert into stand_in (person, position, stand_in, days, first_day, last_day)
                with named as materialized (
                    select n.*, p.source
                    from scope s join stand_in_name n on n.person = s.person join person p on p.id = n.person),
                wanted as materialized (select distinct login_key from named),
                place as materialized (
                    select distinct w.login_key, q.source, coalesce(q.shadowed_by, q.id) as place
                    from wanted w join person q on lower(q.login) = w.login_key where q.left_at is null),
                own as (
                    select login_key, source, (array_agg(place))[1] as found, count(*) as places
                    from place group by login_key, source),
                every as (
                    select login_key, (array_agg(place))[1] as found, count(distinct place) as places
                    from place group by login_key)
                select n.person, n.position, coalesce(o.found, e.found), n.days, n.first_day, n.last_day
                from named n join every e on e.login_key = n.login_key
                left join own o on o.login_key = n.login_key and o.source = n.source
                where coalesce(o.places, e.places) = 1 and coalesce(o.found, e.found) <> n.person
                """);
    }

    private void resolveMemberships() {
        jdbc.update("delete from team_member where person in (select person from scope)");
        jdbc.update("""
                insert into team_member (person, team, position)
                with recursive part (person, team) as (
                    select p.id, m.team from scope s join person p on p.id = s.person
                    join team_entry_member m on m.dn_key = p.dn_key join team t on t.id = m.team and t.source = p.source
                    union
                    select part.person, m.team from part join team t on t.id = part.team
                    join team_entry_member m on m.dn_key = t.dn_key
                    join team holder on holder.id = m.team and holder.source = t.source),
                called as materialized (
                    select n.person, n.position, n.name_key, p.source
                    from scope s join team_name n on n.person = s.person join person p on p.id = s.person),
                name as materialized (select distinct name_key, source from called),
                meant as materialized (
                    select name.name_key, name.source, t.id as team from name join lateral (
                        select id from team where name_key = name.name_key or id = name.name_key
                        order by active desc, source = name.source desc, name_key = name.name_key desc,
                            entry_id is null, entry_id, id limit 1) t on true),
                every as (
                    select c.person, m.team, 0 as rank, c.position
                    from called c join meant m on m.name_key = c.name_key and m.source = c.source
                    union all
                    select person, team, 1, null from part),
                once as (select person, team, min(rank) as rank, min(position) as position from every group by 1, 2)
                select person, team, row_number() over (partition by person order by rank, position, team) - 1 from once
                """);
        jdbc.update("""
                with first as (
                    select s.person, m.team from scope s
                    left join team_member m on m.person = s.person and m.position = 0)
                update person p set team = f.team from first f
                where f.person = p.id and p.team is distinct from f.team
                """);
    }

    /** Hands over everyone concerned, in parts. */
    void forEachConcerned(Consumer<Collection<UUID>> part) {
        UUID after = new UUID(0, 0);
        List<UUID> ids = page(after);
        while (!ids.isEmpty()) {
            part.accept(ids);
            ids = page(ids.getLast());
        }
    }

    private List<UUID> page(UUID after) {
        return jdbc.query(
                "select person from scope where person > ? order by person limit " + PAGE,
                (row, number) -> row.getObject(1, UUID.class),
                after);
    }

    /** References that lead to nobody, of the people this run wrote. */
    List<Finding> dangling(int limit) {
        return jdbc.query("""
                select p.dn, 'manager ''' || p.manager_dn || ''' is not a member of staff; left empty'
                from staged s join person p on p.id = s.id where p.manager_key is not null and p.manager is null
                union all
                select t.name, 'team lead ''' || t.lead_dn || ''' is not a member of staff; left empty'
                from changed_team c join team t on t.id = c.team where t.lead_key is not null and t.lead is null
                union all
                select p.dn, 'stand-in ''' || n.login_key || ''' ' || case
                    when lower(p.login) = n.login_key then 'is this person'
                    when exists (select 1 from person q where lower(q.login) = n.login_key and q.left_at is null)
                    then 'is the sign-in name of several people' else 'is not a member of staff' end || '; left out'
                from staged s join stand_in_name n on n.person = s.id join person p on p.id = s.id
                where not exists (
                    select 1 from stand_in i where i.person = n.person and i.position = n.position)
                union all
                select p.dn, 'has the mail address of ' || w.dn || ' in ' || w.source || ', which comes first; not in use'
                from staged s join person p on p.id = s.id join person w on w.id = p.shadowed_by
                union all
                select s.dn, unnest(s.findings) from staged s
                order by 1, 2 limit ?
                """, (row, number) -> new Finding(row.getString(1), row.getString(2)), limit);
    }
}
