package nl.raakpunt.routing.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers whether directory-service answers, and since when it does not. */
@Component
class DirectoryState {

    /** Last good answer, and the trouble since, when there is. */
    record Seen(@Nullable Instant lastAnswer, @Nullable Trouble trouble) {}

    /** No usable answer since this instant. */
    record Trouble(Instant since, Reply.Reason reason) {}

    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(null, null));
    private final Clock clock;

    DirectoryState(Clock clock) {
        this.clock = clock;
    }

    Instant answered() {
        Instant now = clock.instant();
        seen.set(new Seen(now, null));
        return now;
    }

    Trouble failed(Reply.Reason reason) {
        Instant now = clock.instant();
        Seen after = seen.updateAndGet(before -> new Seen(
                before.lastAnswer(),
                new Trouble(before.trouble() == null ? now : before.trouble().since(), reason)));
        return after.trouble() == null ? new Trouble(now, reason) : after.trouble();
    }

    Seen now() {
        return seen.get();
    }
}
