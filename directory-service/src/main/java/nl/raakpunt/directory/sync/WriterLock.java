package nl.raakpunt.directory.sync;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time write staff, whichever source it takes over: whoever follows changes by their number
 * relies on numbers that are committed in order.
 */
@Component
class WriterLock {

    private static final long KEY = 0x5241414B50554E54L;

    private final JdbcTemplate jdbc;

    WriterLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the others; held until the transaction ends. */
    void take() {
        jdbc.queryForList("select pg_advisory_xact_lock(?)", KEY);
    }
}
