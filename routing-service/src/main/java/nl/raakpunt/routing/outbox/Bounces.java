package nl.raakpunt.routing.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages that the other side took, and that did not arrive after all. */
@Repository
public class Bounces {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    Bounces(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /**
     * Records that a message did not arrive, in the caller's transaction, with everything that follows from it.
     *
     * @param reason brief and without personal data
     * @return false when there is no such message, or it was known already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean bounced(UUID message, String reason) {
        List<ParcelBounced> bounced = jdbc.sql("""
                        update outbox_message
                        set status = 'BOUNCED', finished_at = clock_timestamp(), last_error = :reason
                        where (id = :id or bundle_id = :id and bundle_id <> id) and status = 'SENT'
                        returning id, question_id, channel, kind, recipient_id, payload, attempts""")
                .param("id", message)
                .param("reason", reason)
                .query(Bounces::bounced)
                .list();
        bounced.forEach(publisher::publishEvent);
        return !bounced.isEmpty();
    }

    private static ParcelBounced bounced(ResultSet row, int number) throws SQLException {
        Leased parcel = new Leased(
                row.getObject("id", UUID.class),
                row.getObject("question_id", UUID.class),
                row.getString("kind"),
                row.getObject("recipient_id", UUID.class),
                row.getString("payload"),
                row.getInt("attempts"));
        return new ParcelBounced(row.getString("channel"), parcel);
    }
}
