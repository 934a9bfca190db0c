package nl.raakpunt.routing.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests for {@link Forgetting}. */
@RoutingServiceTest
class ForgettingTests {

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String channel = "test-" + UUID.randomUUID();

    @Test
    void digestsOfLongAgoGoAndWhatWaitsOrIsOfAQuestionStays() {
        UUID old = digest("SENT", 91);
        UUID withoutAddress = digest("NO_ADDRESS", 91);
        UUID recent = digest("SENT", 89);
        UUID waiting = digest("WAITING", 91);
        UUID ofQuestion = message(UUID.randomUUID(), "SENT", 91);
        forgetting.forgetOld();
        assertThat(kept()).contains(recent, waiting, ofQuestion).doesNotContain(old, withoutAddress);
    }

    private UUID digest(String status, int daysAgo) {
        return message(Parcel.NO_QUESTION, status, daysAgo);
    }

    private UUID message(UUID question, String status, int daysAgo) {
        UUID id = Objects.requireNonNull(
                transaction.execute(_ -> outbox.add(Parcel.now(question, channel, "DIGEST", UUID.randomUUID(), "{}"))));
        jdbc.sql("""
                update outbox_message set status = :status, created_at = created_at - make_interval(days => :days),
                  finished_at = case when :status = 'SENT' then clock_timestamp() - make_interval(days => :days) end
                where id = :id""")
                .param("status", status)
                .param("days", daysAgo)
                .param("id", id)
                .update();
        return id;
    }

    private List<UUID> kept() {
        return jdbc.sql("select id from outbox_message where channel = :channel")
                .param("channel", channel)
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list();
    }
}
