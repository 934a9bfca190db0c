package nl.raakpunt.routing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says about a failure ends up in the log, so it must not quote rows. */
@RoutingServiceTest
class LogPrivacyTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDatabaseErrorDoesNotQuoteTheRow() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into question (id, reference, version, state, owner_id, owner_name, received_at,
                          answer_before, changed_at, text, snapshot)
                        values (gen_random_uuid(), 'VAZ', 1, 'NONE', gen_random_uuid(), 'x', now(), now(), now(),
                          'iets geheims', '{}')""").update())
                .hasMessageContaining("question_state_check")
                .rootCause()
                .hasMessageNotContaining("Failing row contains");
    }
}
