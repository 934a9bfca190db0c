package nl.raakpunt.routing.chat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts what users and workspaces ask, for all instances together, so that nobody can flood the bot or harvest the
 * directory.
 */
@Repository
class ChatLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES_PER_HOUR = 5;

    private final JdbcClient jdbc;
    private final ChatSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    ChatLimits(JdbcClient jdbc, ChatSettings settings, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * One too many.
     *
     * @param pause until it is allowed again
     * @param first whether it is the first one of this while that is too many
     */
    record Over(Duration pause, boolean first) {}

    private record Count(int seen, Instant until) {}

    /** Counts one message; when it is one too many, how long to wait. */
    Optional<Over> message(ChatUser user) {
        return count("message", key(user), settings.perMinute(), MINUTE);
    }

    /** Counts one look-up of a user, and of everybody in the same workspace. */
    Optional<Over> lookUp(ChatUser user) {
        return count("look-up", key(user), settings.lookUpsPerHour(), HOUR)
                .or(() ->
                        count("workspace", user.vendor() + " " + user.workspace(), settings.workspacePerHour(), HOUR));
    }

    /** Counts one try of a link code. */
    Optional<Over> code(ChatUser user) {
        return count("code", key(user), CODES_PER_HOUR, HOUR);
    }

    private Optional<Over> count(String limit, String who, int most, Duration window) {
        Instant now = clock.instant();
        Count count = count(Signatures.digest(limit + " " + who), now, window);
        if (count.seen() <= most) {
            return Optional.empty();
        }
        meters.counter("raakpunt.chat.limited", "limit", limit).increment();
        return Optional.of(new Over(Duration.between(now, count.until()), count.seen() == most + 1));
    }

    private Count count(String counter, Instant now, Duration window) {
        return jdbc.sql("""
                insert into chat_count as known (counter, seen, until) values (:counter, 1, :until)
                on conflict (counter) do update set
                  seen = case when known.until <= :now then 1 else known.seen + 1 end,
                  until = case when known.until <= :now then excluded.until else known.until end
                returning seen, until""")
                .param("counter", counter)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(window).atOffset(ZoneOffset.UTC))
                .query((row, _) -> count(row))
                .single();
    }

    @Scheduled(fixedDelayString = "1h")
    void forget() {
        jdbc.sql("delete from chat_count where until < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getInt("seen"), row.getObject("until", OffsetDateTime.class).toInstant());
    }

    private static String key(ChatUser user) {
        return user.vendor() + " " + user.workspace() + " " + user.id();
    }
}
