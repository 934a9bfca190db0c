package nl.raakpunt.routing.access;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts wrong passwords per account and address, in bounded memory. */
@Component
class LoginThrottle {
    private static final int MAX_ENTRIES = 10_000;

    private record Key(String account, String address) {}

    private record Failures(int count, Instant until) {}

    private final LoginSettings settings;
    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    LoginThrottle(LoginSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized boolean refuses(String account, String address) {
        var seen = failures.get(key(account, address));
        return seen != null
                && seen.count() >= settings.maxFailures()
                && clock.instant().isBefore(seen.until());
    }

    synchronized void failed(String account, String address) {
        var now = clock.instant();
        var until = now.plus(settings.pause());
        failures.merge(
                key(account, address),
                new Failures(1, until),
                (old, first) -> now.isBefore(old.until()) ? new Failures(old.count() + 1, until) : first);
    }

    synchronized void succeeded(String account, String address) {
        failures.remove(key(account, address));
    }

    private static Key key(String account, String address) {
        return new Key(account.strip().toLowerCase(Locale.ROOT), address);
    }
}
