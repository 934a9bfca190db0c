package nl.raakpunt.directory.availability;

import java.time.Instant;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.Source;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;

/**
 * What holds at one moment.
 *
 * @param because the period that decided; {@code null} when it was something else
 * @param until   no later than the first moment at which something else may hold
 */
record Verdict(
        State state,
        Reason reason,
        Source source,
        @Nullable Instant observedAt,
        boolean mayInterrupt,
        boolean assumed,
        @Nullable Period because,
        Instant until) {

    static Verdict of(State state, Reason reason, Source source, @Nullable Instant observedAt, Instant until) {
        return new Verdict(state, reason, source, observedAt, false, false, null, until);
    }

    static Verdict because(Period period, State state, Reason reason, boolean mayInterrupt, Instant until) {
        return new Verdict(state, reason, period.source(), period.observedAt(), mayInterrupt, false, period, until);
    }

    static Verdict by(Work work, State state, Instant until) {
        return new Verdict(state, work.reason(), work.source(), work.observedAt(), false, work.assumed(), null, until);
    }

    /** True when the person is at work and as far as anybody knows free. */
    boolean isBack() {
        return state == State.REACHABLE || reason == Reason.ASSUMED_WORKING_HOURS;
    }
}
