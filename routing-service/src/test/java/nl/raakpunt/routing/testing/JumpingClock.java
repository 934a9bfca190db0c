package nl.raakpunt.routing.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tests set forward and back; it ticks on from there. */
public final class JumpingClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** From now on it is this moment. */
    public void set(Instant moment) {
        offset.set(Duration.between(Clock.systemUTC().instant(), moment));
    }

    public void jump(Duration by) {
        offset.updateAndGet(old -> old.plus(by));
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Every time here is an instant");
    }
}
