package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.Source;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;

/**
 * Something a source says of this moment that did not decide.
 *
 * @param until      until when it says so; {@code null} when the source does not know
 * @param observedAt {@code null} when that would tell since when somebody has been away for long
 */
public record PassedOver(
        Source source,
        Kind kind,
        @Nullable Instant until,
        @Nullable Instant observedAt,
        Why why) {

    /** Why it did not decide. */
    public enum Why {
        /** Said too long ago to count. */
        STALE,
        /** Nobody is absent because a screen is locked or a program closed. */
        NEVER_MEANS_ABSENT,
        /** Online outside working hours is not reachable. */
        OUTSIDE_WORKING_HOURS,
        /** What decided counts for more. */
        OUTRANKED
    }

    static List<PassedOver> by(Timeline timeline, Instant at) {
        Verdict verdict = timeline.at(at);
        return timeline.periods().stream()
                .filter(period -> period.covers(at) && !period.equals(verdict.because()))
                .filter(period ->
                        period.kind() != Kind.WORKING || !period.source().equals(verdict.source()))
                .map(period -> of(period, verdict, at))
                .sorted(Comparator.comparing(PassedOver::source).thenComparing(PassedOver::kind))
                .toList();
    }

    private static PassedOver of(Period period, Verdict verdict, Instant at) {
        boolean hidden = period.kind() == Kind.ABSENT && Period.startHidden(period.from(), period.until(), at);
        return new PassedOver(
                period.source(),
                period.kind(),
                period.until(),
                hidden ? null : period.observedAt(),
                why(period, verdict, at));
    }

    private static Why why(Period period, Verdict verdict, Instant at) {
        boolean counts = period.isLive() ? period.isFresh(at) : period.holdsAt(at);
        if (!counts) {
            return Why.STALE;
        }
        if (period.kind() == Kind.OFFLINE || period.kind() == Kind.AWAY_FROM_SCREEN) {
            return Why.NEVER_MEANS_ABSENT;
        }
        boolean outsideHours = verdict.state() == State.BACK && verdict.reason() != Reason.OWN_STATEMENT;
        return period.kind() == Kind.AVAILABLE && outsideHours ? Why.OUTSIDE_WORKING_HOURS : Why.OUTRANKED;
    }
}
