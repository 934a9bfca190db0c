package nl.raakpunt.routing.route;

import java.time.Instant;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.Reachability;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in line, with everything the choice looks at.
 *
 * @param rank even for a responsibility, one more for who stands in for it; equal responsibilities have equal rank
 */
record Place(
        Candidate candidate,
        int rank,
        Fit fit,
        Instant availableFrom,
        int openQuestions,
        boolean owns,
        boolean declined,
        @Nullable String standInFor) {

    /** How well somebody suits now; the order of the constants is the order of preference. */
    enum Fit {
        IN_TIME,
        UNKNOWN,
        LEAD_IN_TIME,
        LEAD_UNKNOWN,
        TOO_LATE
    }

    static Place of(Candidate candidate, int rank, @Nullable String standInFor, RoutePolicy.Situation situation) {
        var id = candidate.person().id();
        Reachability reachability = candidate.person().reachability();
        return new Place(
                candidate,
                rank,
                fit(candidate, situation.answerBefore()),
                availableFrom(reachability),
                situation.openQuestions().getOrDefault(id, 0),
                id.equals(situation.owner()),
                situation.declinedBy().contains(id),
                standInFor);
    }

    private static Fit fit(Candidate candidate, Instant answerBefore) {
        Reachability reachability = candidate.person().reachability();
        boolean lead = candidate.role() == Candidate.Role.TEAM_LEAD;
        if (reachability.state() == Reachability.State.UNKNOWN) {
            return lead ? Fit.LEAD_UNKNOWN : Fit.UNKNOWN;
        }
        if (availableFrom(reachability).isBefore(answerBefore)) {
            return lead ? Fit.LEAD_IN_TIME : Fit.IN_TIME;
        }
        return Fit.TOO_LATE;
    }

    private static Instant availableFrom(Reachability reachability) {
        return switch (reachability.state()) {
            case REACHABLE -> Instant.MIN;
            case BUSY -> firstKnown(reachability.backAt(), reachability.until());
            case BACK, AWAY -> firstKnown(reachability.backAt(), null);
            case UNKNOWN -> Instant.MAX;
        };
    }

    private static Instant firstKnown(@Nullable Instant first, @Nullable Instant second) {
        if (first != null) {
            return first;
        }
        return second == null ? Instant.MAX : second;
    }

    boolean askable() {
        return !owns && !declined;
    }

    /** When nobody is back in time, the wait counts more than the place in line. */
    Instant backAfter() {
        return fit == Fit.TOO_LATE ? availableFrom : Instant.MIN;
    }

    boolean reachableNow() {
        return candidate.person().reachability().now();
    }
}
