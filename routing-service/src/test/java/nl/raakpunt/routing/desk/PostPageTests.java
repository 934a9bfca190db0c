package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page with mail that did not become a question. */
@DeskTest
class PostPageTests {

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void anAdministratorSeesWhatWasSetAsideAndWhy() {
        jdbc.sql("""
                insert into intake_mail (id, key, sender_hash, outcome, reason, sender, subject)
                values (:id, :key, 'x', 'SET_ASIDE', 'SPAM', 'kwaad@elders.example', 'Win een prijs')""")
                .param("id", UUID.randomUUID())
                .param("key", UUID.randomUUID().toString())
                .update();
        var ruud = Browser.loggedInAs("r.hofland", port);
        assertThat(ruud.get("/beheer/post").body())
                .contains("Binnengekomen mail", "Spam, volgens de mailserver", "kwaad@elders.example", "Win een prijs");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'mail.view'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(Browser.loggedInAs("l.bakker", port).get("/beheer/post").statusCode())
                .isEqualTo(403);
    }
}
