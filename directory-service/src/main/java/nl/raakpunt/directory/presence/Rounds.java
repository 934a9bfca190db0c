package nl.raakpunt.directory.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sees to it that only one instance makes a round, and that another makes the next one when that instance died. */
@Repository
public class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the one who may make the round now; the next is due so much later. */
    public boolean claim(String name, Instant now, Duration every) {
        return jdbc.sql("""
                                insert into presence_round (name, due_at) values (:name, :next)
                                on conflict (name) do update set due_at = :next where presence_round.due_at <= :now
                                """)
                        .param("name", name)
                        .param("next", now.plus(every).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Moves the next round: on, while one is being made, or near, when it could not be finished. */
    public void again(String name, Instant at) {
        jdbc.sql("update presence_round set due_at = :at where name = :name")
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
