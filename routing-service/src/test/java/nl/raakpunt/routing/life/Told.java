package nl.raakpunt.routing.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody needs about what happened.
 *
 * @param promise     the promise that it speaks of
 * @param until       before when its recipient must respond, or what is promised next
 * @param number      which request for help, or which line of the log
 * @param callerWaits whether somebody is on the line meanwhile
 */
record Told(
        String channel,
        String kind,
        UUID recipient,
        @Nullable Instant promise,
        @Nullable Instant until,
        long number,
        boolean callerWaits) {

    static Told colleague(String kind, UUID recipient, Instant promise) {
        return new Told("mail", kind, recipient, promise, null, 0, false);
    }

    static Told citizen(String kind, UUID question, long number) {
        return new Told("citizen-mail", kind, question, null, null, number, false);
    }

    Told until(Instant moment) {
        return new Told(channel, kind, recipient, promise, moment, number, callerWaits);
    }

    Told number(long which) {
        return new Told(channel, kind, recipient, promise, until, which, callerWaits);
    }

    Told whileCallerWaits(boolean waits) {
        return new Told(channel, kind, recipient, promise, until, number, waits);
    }
}
