package nl.raakpunt.directory.presence.webhook;

import java.time.Duration;
import java.time.Instant;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.Claim.Kind;

/**
 * A telephone system tells of changes only. As long as it is heard of, a call that was not said to have ended goes on, and so does "do
 * not disturb". A telephone that lies still is another matter: it says nothing of whether somebody sits beside it.
 */
final class OngoingCall {

    /** Longer than anybody calls: the end was missed. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private OngoingCall() {}

    /** The claim as the telephone system stands by it, when it was last heard of at this moment. */
    static Claim confirmed(Claim claim, Instant heard) {
        boolean goesOn = (claim.kind() == Kind.IN_CALL || claim.kind() == Kind.DO_NOT_DISTURB)
                && heard.isAfter(claim.observedAt())
                && heard.isBefore(claim.from().plus(LONGEST));
        return goesOn
                ? new Claim(claim.person(), claim.source(), claim.kind(), claim.from(), claim.until(), heard)
                : claim;
    }
}
