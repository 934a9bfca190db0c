package nl.raakpunt.routing.outbox;

import java.util.List;
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

    /** What a message told, with its facts as its carrier wrote them. */
    public record Sent(String kind, String payload) {}

    /** The messages of these kinds that went out under this id, oldest first: several when they went together, none when there are none. */
    public List<Sent> find(UUID message, String channel, List<String> kinds) {
        return jdbc.sql("""
                        select kind, payload from outbox_message
                        where (id = :id or bundle_id = :id and bundle_id <> id) and channel = :channel and kind in (:kinds)
                        order by position""")
                .param("id", message)
                .param("channel", channel)
                .param("kinds", kinds)
                .query((row, _) -> new Sent(row.getString("kind"), row.getString("payload")))
                .list();
    }
}
