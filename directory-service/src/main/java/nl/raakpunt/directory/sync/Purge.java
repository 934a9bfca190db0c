package nl.raakpunt.directory.sync;

import java.sql.Timestamp;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets people who left long ago, with their parts in topics and their duties for others: personal data is kept no
 * longer than it is needed (AVG, article 5).
 */
@Component
class Purge {

    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    private final JdbcTemplate jdbc;
    private final WriterLock writers;

    Purge(JdbcTemplate jdbc, WriterLock writers) {
        this.jdbc = jdbc;
        this.writers = writers;
    }

    /** Forgets who left before this moment; whoever follows along is told by identity alone. */
    @Transactional
    int purgeBefore(Instant moment) {
        Boolean anybody = jdbc.queryForObject(
                "select exists (select 1 from person where left_at < ?)", Boolean.class, Timestamp.from(moment));
        if (!Boolean.TRUE.equals(anybody)) {
            return 0;
        }
        writers.take();
        jdbc.execute("create temporary table purged (id uuid primary key) on commit drop");
        int purged = jdbc.update("insert into purged select id from person where left_at < ?", Timestamp.from(moment));
        jdbc.update("""
                insert into directory_gone (kind, id) select 'PERSON', id::text from purged on conflict do nothing
                """);
        jdbc.update("delete from responsibility where person in (select id from purged)");
        jdbc.update("delete from stand_in where stand_in in (select id from purged)");
        jdbc.update("update person set shadowed_by = null where shadowed_by in (select id from purged)");
        jdbc.update("update person set manager = null where manager in (select id from purged)");
        jdbc.update("update team set lead = null where lead in (select id from purged)");
        jdbc.update("delete from person where id in (select id from purged)");
        log.info("Forgot {} people who left before {}", purged, moment);
        return purged;
    }
}
