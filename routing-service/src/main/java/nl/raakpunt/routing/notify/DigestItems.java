package nl.raakpunt.routing.notify;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that wait for somebody's digest; inside the caller's transaction. */
@Repository
class DigestItems {

    private final JdbcClient jdbc;

    DigestItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Message message) {
        jdbc.sql("insert into digest_item (person_id, payload) values (:person, cast(:payload as jsonb))")
                .param("person", message.recipient())
                .param("payload", message.json())
                .update();
    }

    /** Everything that waits, oldest first; it waits no more. */
    List<Message> take(UUID person) {
        return jdbc.sql("""
                        with taken as (delete from digest_item where person_id = :person returning position, payload)
                        select payload from taken order by position""")
                .param("person", person)
                .query((row, _) -> Message.read(row.getString("payload")))
                .list();
    }
}
