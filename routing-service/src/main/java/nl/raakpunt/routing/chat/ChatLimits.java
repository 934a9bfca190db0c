package nl.raakpunt.routing.chat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts what users and workspaces ask, in bounded memory, so that nobody can flood the bot or harvest the directory. */
@Component
class ChatLimits {

    private static final int MAX_ENTRIES = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES_PER_HOUR = 5;

    private record Count(int count, Instant until) {}

    private final ChatSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    ChatLimits(ChatSettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Counts one message; when it is one too many, how long to wait. */
    Optional<Duration> message(ChatUser user) {
        return count("message " + key(user), settings.perMinute(), MINUTE);
    }

    /** Counts one look-up of a user, and of everybody in the same workspace. */
    Optional<Duration> lookUp(ChatUser user) {
        return count("look-up " + key(user), settings.lookUpsPerHour(), HOUR)
                .or(() -> count(
                        "workspace " + user.vendor() + " " + user.workspace(), settings.workspacePerHour(), HOUR));
    }

    /** Counts one try of a link code. */
    Optional<Duration> code(ChatUser user) {
        return count("code " + key(user), CODES_PER_HOUR, HOUR);
    }

    private synchronized Optional<Duration> count(String key, int most, Duration window) {
        Instant now = clock.instant();
        Count seen = counts.get(key);
        Count count = seen == null || !now.isBefore(seen.until())
                ? new Count(1, now.plus(window))
                : new Count(seen.count() + 1, seen.until());
        counts.put(key, count);
        if (count.count() <= most) {
            return Optional.empty();
        }
        meters.counter("raakpunt.chat.limited", "limit", key.substring(0, key.indexOf(' ')))
                .increment();
        return Optional.of(Duration.between(now, count.until()));
    }

    private static String key(ChatUser user) {
        return user.vendor() + " " + user.workspace() + " " + user.id();
    }
}
