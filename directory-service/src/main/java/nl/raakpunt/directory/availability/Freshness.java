package nl.raakpunt.directory.availability;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long what a source says is worth something.
 *
 * @param telephone whether a line is in use
 * @param presence  presence in a program at the screen
 * @param calendar  appointments, and automatic replies
 */
public record Freshness(Duration telephone, Duration presence, Duration calendar) {

    /** What is used when nothing else is set. */
    public static final Freshness USUAL =
            new Freshness(Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofHours(1));

    /** Last moment, not included, at which a claim is fresh; {@code null} when it never ages. */
    @Nullable
    Instant end(Claim claim) {
        return switch (claim.source()) {
            // Kept here until it is taken back, so it is as true now as when it was entered; hours are a plan with
            // dates.
            case OWN_ENTRY, TEAM_LEAD_ENTRY, WORKING_HOURS -> null;
            case TELEPHONE -> claim.observedAt().plus(telephone);
            case PRESENCE -> claim.observedAt().plus(presence);
            case OUT_OF_OFFICE, CALENDAR -> claim.observedAt().plus(calendar);
        };
    }
}
