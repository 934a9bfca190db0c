package nl.raakpunt.routing.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds a message again by its id, for what comes back on it. */
@Repository
public class SentParcels {

    private final JdbcClient jdbc;

    SentParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts of a message of this channel as its carrier wrote them, when it tells one of these kinds of things. */
    public Optional<String> payload(UUID message, String channel, List<String> kinds) {
        return jdbc.sql("""
                        select payload from outbox_message
                        where id = :id and channel = :channel and kind in (:kinds)""")
                .param("id", message)
                .param("channel", channel)
                .param("kinds", kinds)
                .query(String.class)
                .optional();
    }
}
