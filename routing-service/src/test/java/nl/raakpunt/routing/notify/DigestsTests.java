package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests for {@link Digests}. */
@RoutingServiceTest
class DigestsTests {

    @Autowired
    private Digests digests;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final UUID first = UUID.randomUUID();
    private final UUID next = UUID.randomUUID();

    @BeforeEach
    void directoryWorks() {
        DirectoryStub.works();
    }

    @AfterEach
    void nobodyWantsADigest() {
        for (UUID person : new UUID[] {first, next}) {
            jdbc.sql("delete from notification_preference where person_id = :person")
                    .param("person", person)
                    .update();
            jdbc.sql("delete from digest_item where person_id = :person")
                    .param("person", person)
                    .update();
        }
    }

    @Test
    void aDigestThatCannotBeMadeKeepsNobodyElsesBack() {
        wantsDigest(first, LocalTime.of(0, 0));
        wantsDigest(next, LocalTime.of(0, 1));
        waits(first, "{\"kind\": \"OF_A_LATER_VERSION\"}");
        waits(next, message(next).json());
        digests.sweep();
        assertThat(sentTo(next)).isOne();
        assertThat(sentTo(first)).isZero();
        assertThat(waitingFor(first)).as("it is not lost").isOne();
    }

    private void wantsDigest(UUID person, LocalTime at) {
        jdbc.sql("""
                insert into notification_preference (person_id, asked, reminders, owned, done, digest_at)
                values (:person, 'MAIL', 'DIGEST', 'DIGEST', 'DIGEST', :at)""").param("person", person).param("at", at).update();
    }

    private void waits(UUID person, String payload) {
        jdbc.sql("insert into digest_item (person_id, payload) values (:person, cast(:payload as jsonb))")
                .param("person", person)
                .param("payload", payload)
                .update();
    }

    private Message message(UUID to) {
        return new Message(
                UUID.randomUUID(),
                "VAZ-7K3M-9QX2",
                Message.Kind.HEARD,
                to,
                "Sanne van der Meer",
                "sanne@voorneaanzee.example",
                "Lotte Bakker",
                null,
                clock.instant(),
                null,
                clock.instant(),
                false,
                null);
    }

    private int sentTo(UUID person) {
        return jdbc.sql("select count(*) from outbox_message where recipient_id = :person and kind = 'DIGEST'")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private int waitingFor(UUID person) {
        return jdbc.sql("select count(*) from digest_item where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
