package nl.raakpunt.directory.availability;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or the team lead for them, says of themselves for now.
 *
 * @param says         what it says about being reachable
 * @param mayInterrupt when busy, whether something that cannot wait may disturb
 * @param only         the one channel the person wants to be reached by, when they want only one
 * @param line         public line without reasons
 * @param from         first moment at which it holds
 * @param until        first moment at which it no longer holds; {@code null} when the person did not say
 * @param byTeamLead   true when the team lead said so
 */
public record OwnStatus(
        Says says,
        boolean mayInterrupt,
        Reachability.@Nullable Channel only,
        @Nullable String line,
        Instant from,
        @Nullable Instant until,
        boolean byTeamLead) {

    /** What was said without an end is taken back after this time: people forget. */
    public static final Duration LONGEST_WITHOUT_END = Duration.ofHours(12);

    public OwnStatus {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("A status must end after it begins: " + from + "/" + until);
        }
        if (says == Says.BACK_LATER && until == null) {
            throw new IllegalArgumentException("Somebody who is back later says when");
        }
    }

    /** What a person says of themselves, without line or wishes. */
    public static OwnStatus of(Says says, Instant from, @Nullable Instant until) {
        return new OwnStatus(says, false, null, null, from, until, false);
    }

    /** What a status says about being reachable. */
    public enum Says {
        /** Can be reached, also outside working hours. */
        REACHABLE,
        BUSY,
        /** Cannot be reached until the end of the status. */
        BACK_LATER,
        /** Nothing: only a line or a channel. */
        NOTHING
    }

    /** First moment at which it no longer holds, whether the person said so or not. */
    public Instant end() {
        return until == null ? from.plus(LONGEST_WITHOUT_END) : until;
    }

    /** True when it holds at this moment. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(end());
    }

    Reachability.Source source() {
        return byTeamLead ? Reachability.Source.TEAM_LEAD_ENTRY : Reachability.Source.OWN_ENTRY;
    }
}
