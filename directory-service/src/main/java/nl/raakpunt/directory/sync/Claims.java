package nl.raakpunt.directory.sync;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Remembers entries of people whom another source keeps, so that an entry that did not change is no news, and so that those
 * who name such an entry mean the person.
 */
@Component
class Claims {

    private final JdbcTemplate jdbc;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds these entries to who is known; one is news again once the other source may no longer keep the person. */
    void addTo(KnownPeople known, String source, Contest contest) {
        add(known, source, contest, "c.fingerprint");
    }

    /** The same, by the name of the entry as in {@link StoredPeople#knownByName}. */
    void addByName(KnownPeople known, String source, Contest contest) {
        add(known, source, contest, "md5(c.dn_key)");
    }

    private void add(KnownPeople known, String source, Contest contest, String print) {
        RowCallbackHandler row = found -> known.know(
                found.getObject(1, UUID.class),
                found.getString(2),
                contest.isKept(found.getString(3), found.getBoolean(4), found.getBoolean(5), found.getBoolean(6)),
                false);
        jdbc.query("select c.person, " + print + """
                , p.source, p.missing_since is null and p.left_at is null, p.enabled, c.enabled
                from person_claim c join person p on p.id = c.person where c.source = ? and p.source <> c.source
                """, row, source);
    }

    /** Whether this run found other such entries than there were. */
    boolean changed(String source) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from staged_claim) or exists (
                    select from person_claim c join dropped_claim d on d.person = c.person where c.source = ?)
                """, Boolean.class, source));
    }

    /** Notes by which names others refer to people of whom such an entry comes or goes. */
    void rememberNames(String source) {
        jdbc.update("""
                insert into touched (dn_key)
                select dn_key from staged_claim
                union all
                select c.dn_key from person_claim c where c.source = ? and (
                    c.person in (select person from staged_claim) or c.person in (select person from dropped_claim))
                """, source);
    }

    /** To be called before people are written: whoever is taken over from another source is in that one still. */
    void keepOfOthers(String source, SourceOrder order) {
        jdbc.update("""
                insert into person_claim (source, person, dn, dn_key, fingerprint, enabled)
                select p.source, p.id, p.dn, p.dn_key, p.fingerprint, p.enabled
                from staged s join person p on p.id = s.id
                where p.source <> ? and p.source = any(?) and p.missing_since is null and p.left_at is null
                on conflict (source, person) do nothing
                """, source, order.names().toArray(String[]::new));
    }

    /** Writes down which entries of this source are left to another. */
    void save(String source) {
        jdbc.update("""
                delete from person_claim where source = ? and person in (
                    select person from dropped_claim union all select id from staged)
                """, source);
        jdbc.update("""
                insert into person_claim (source, person, dn, dn_key, fingerprint, enabled)
                select ?, person, dn, dn_key, fingerprint, enabled from staged_claim
                on conflict (source, person) do update set dn = excluded.dn, dn_key = excluded.dn_key,
                    fingerprint = excluded.fingerprint, enabled = excluded.enabled
                """, source);
    }

    /**
     * The entries of this source that are left to another.
     *
     * @param all whether those that did not change in this run too
     */
    List<Finding> findings(String source, boolean all, int limit) {
        return jdbc.query(
                """
                select k.dn, p.id, p.source, p.dn from (
                    select person, dn from staged_claim
                    union all
                    select c.person, c.dn from person_claim c where ? and c.source = ? and not exists (
                        select from staged_claim s where s.person = c.person
                        union all select from dropped_claim d where d.person = c.person
                        union all select from staged n where n.id = c.person)) k
                join person p on p.id = k.person order by k.dn limit ?
                """,
                (row, number) -> new Finding(
                        row.getString(1),
                        "has the same identity " + row.getString(2) + " as " + row.getString(4) + " in "
                                + row.getString(3) + ", which keeps this person; not taken"),
                all,
                source,
                limit);
    }
}
