package nl.raakpunt.directory.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Begins round trips to the database. */
@Component
public class RoundTrips {

    private final JdbcTemplate jdbc;

    RoundTrips(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One to which statements can be added. */
    public RoundTrip begin() {
        return new RoundTrip(jdbc);
    }
}
