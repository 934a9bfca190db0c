package nl.raakpunt.directory.presence.graph;

import java.util.Optional;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Claim.Source;
import org.jspecify.annotations.Nullable;

/**
 * What Teams says of somebody now.
 *
 * @param source {@link Source#OUT_OF_OFFICE} when Teams passes on that somebody is out of office
 */
record TeamsPresence(Source source, Kind kind) {

    /** The meaning of availability and activity; the activity says more when there is one. Empty when Teams does not know. */
    static Optional<TeamsPresence> of(@Nullable String availability, @Nullable String activity) {
        return ofActivity(activity == null ? "" : activity)
                .or(() -> ofAvailability(availability == null ? "" : availability));
    }

    private static Optional<TeamsPresence> ofActivity(String activity) {
        return switch (activity) {
            case "InACall", "InAConferenceCall" -> now(Kind.IN_CALL);
            case "DoNotDisturb", "Presenting", "UrgentInterruptionsOnly", "Focusing" -> now(Kind.DO_NOT_DISTURB);
            case "OutOfOffice" -> Optional.of(new TeamsPresence(Source.OUT_OF_OFFICE, Kind.ABSENT));
            case "OffWork" -> now(Kind.OFFLINE);
            default -> Optional.empty();
        };
    }

    private static Optional<TeamsPresence> ofAvailability(String availability) {
        return switch (availability) {
            case "Available" -> now(Kind.AVAILABLE);
            case "Busy", "BusyIdle" -> now(Kind.BUSY);
            case "DoNotDisturb" -> now(Kind.DO_NOT_DISTURB);
            // Idle: signed in as available, but nobody has touched the computer for a while.
            case "AvailableIdle", "Away", "BeRightBack" -> now(Kind.AWAY_FROM_SCREEN);
            case "Offline" -> now(Kind.OFFLINE);
            default -> Optional.empty();
        };
    }

    private static Optional<TeamsPresence> now(Kind kind) {
        return Optional.of(new TeamsPresence(Source.PRESENCE, kind));
    }
}
