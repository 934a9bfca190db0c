package nl.raakpunt.directory.sync;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sources that are no longer read, because they were removed from the configuration or switched off there. */
@Repository
class RemovedSources {

    private final JdbcClient jdbc;
    private final StaffDirectories directories;
    private final SyncSettings settings;

    RemovedSources(JdbcClient jdbc, StaffDirectories directories, SyncSettings settings) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.settings = settings;
    }

    /**
     * What is still here of a source that is no longer read.
     *
     * @param people       how many people
     * @param missing      how many of them count as missing
     * @param missingSince since when the first of them does
     */
    record Remains(
            String source,
            int people,
            int missing,
            @Nullable Instant missingSince) {}

    /** Those of which people or teams are still here; cheap while there are none, because health asks it all the time. */
    List<Remains> all() {
        return jdbc.sql("""
                        with removed as (select source from sync_state where source <> all(:read)),
                        remains as (
                            select p.source, p.missing_since, true as person
                            from removed r join person p on p.source = r.source where p.left_at is null
                            union all
                            select t.source, null, false
                            from removed r join team t on t.source = r.source where t.active and t.entry_id is not null)
                        select source, count(*) filter (where person) as people, count(missing_since) as missing,
                            min(missing_since) as missing_since
                        from remains group by source order by source
                        """)
                .param("read", read())
                .query((row, number) -> new Remains(
                        row.getString("source"),
                        row.getInt("people"),
                        row.getInt("missing"),
                        SyncStates.instant(row, "missing_since")))
                .list();
    }

    Optional<Remains> named(String source) {
        return all().stream().filter(remains -> remains.source().equals(source)).findFirst();
    }

    /** Whether this source was read once and is not read any more. */
    boolean isRemoved(String source) {
        return jdbc.sql("select exists (select from sync_state where source = :source and source <> all(:read))")
                .param("source", source)
                .param("read", read())
                .query(Boolean.class)
                .single();
    }

    /** Who is still here of a source, with ids after this one. */
    List<RemovedPerson> people(String source, UUID after, int limit) {
        return jdbc.sql("""
                        select id, display_name, dn, missing_since from person
                        where source = :source and left_at is null and id > :after order by id limit :limit
                        """)
                .param("source", source)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new RemovedPerson(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        row.getString("dn"),
                        SyncStates.instant(row, "missing_since")))
                .list();
    }

    /**
     * Whether there is something to conclude about a source now. Not before every source that is read was read
     * completely: it may be the same directory under another name. And not while another instance of the service, with
     * another configuration, still reads it.
     */
    boolean isDue(String source, Instant now) {
        return jdbc.sql("""
                        select (select count(*) from sync_state where source = any(:read) and last_full_at is not null)
                                = cardinality(cast(:read as text[]))
                            and not exists (select from sync_state where source = :source and observed_at > :quiet)
                            and (exists (
                                    select from person p where p.source = :source and p.left_at is null
                                    and (p.missing_since is null or p.missing_since <= :leaving)
                                    and not exists (
                                        select from person_claim c where c.person = p.id and c.source = any(:read)))
                                or not exists (select from person where source = :source and left_at is null))
                        """)
                .param("read", read())
                .param("source", source)
                .param("quiet", before(now, settings.cadence().full().multipliedBy(3)))
                .param("leaving", before(now, settings.leaving().after()))
                .query(Boolean.class)
                .single();
    }

    private String[] read() {
        return directories.order().names().toArray(String[]::new);
    }

    private static Timestamp before(Instant now, Duration time) {
        return Timestamp.from(now.minus(time));
    }
}
