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
        int views = views();
        assertThat(ruud.get("/beheer/post").body())
                .contains("Binnengekomen mail", "Spam, volgens de mailserver", "kwaad@elders.example", "Win een prijs");
        assertThat(views()).isEqualTo(views + 1);
    }

    @Test
    void anAdministratorSeesHowMuchOfOurOwnMailDoesNotArriveYet() {
        var ruud = Browser.loggedInAs("r.hofland", port);
        assertThat(ruud.get("/beheer/post").body()).doesNotContain("Mail die nog niet aankomt");
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into outbox_message (id, question_id, channel, kind, recipient_id, payload, status, put_offs, put_off_since, next_attempt_at)
                values (:id, :id, 'citizen-mail', 'ANSWERED', :id, '{}', 'WAITING', 9, clock_timestamp() - interval '3 hours',
                  clock_timestamp() + interval '20 minutes')""").param("id", id).update();
        assertThat(ruud.get("/beheer/post").body())
                .contains("Mail die nog niet aankomt", "Aan inwoners: 1, de oudste sinds", "5 dagen")
                .contains("Mail die geen vraag werd");
        jdbc.sql("delete from outbox_message where id = :id").param("id", id).update();
    }

    private int views() {
        return jdbc.sql("select count(*) from audit_log where action = 'mail.view'")
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(Browser.loggedInAs("l.bakker", port).get("/beheer/post").statusCode())
                .isEqualTo(403);
    }
}
