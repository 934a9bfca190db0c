package nl.raakpunt.routing.chat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Remembers which messages came in, so that each is carried out once, on whichever instance it arrives. */
@Repository
public class Nonces {

    private final JdbcClient jdbc;
    private final ChatSettings settings;
    private final Clock clock;

    Nonces(JdbcClient jdbc, ChatSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** True for exactly one of all calls with the same nonce. */
    public boolean isFirst(String vendor, String nonce) {
        return jdbc.sql("""
                insert into chat_nonce (vendor, nonce, seen_at) values (:vendor, :nonce, :now) on conflict do nothing""")
                        .param("vendor", vendor)
                        .param("nonce", Signatures.digest(nonce))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelayString = "1h")
    void forget() {
        jdbc.sql("delete from chat_nonce where seen_at < :before")
                .param("before", clock.instant().minus(settings.keepNonces()).atOffset(ZoneOffset.UTC))
                .update();
    }
}
