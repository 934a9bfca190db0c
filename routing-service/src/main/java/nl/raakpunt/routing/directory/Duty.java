package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of a team is on duty.
 *
 * @param now    {@code null} when the team has no roster
 * @param next   {@code null} when it is always the same colleague
 * @param roster as it was set
 */
public record Duty(
        TeamRef team,
        @Nullable Turn now,
        @Nullable Turn next,
        @Nullable Roster roster) {

    /** Whose turn it is, from and until when. */
    public record Turn(UUID person, String displayName, Instant from, Instant until) {}

    /** A roster as it was set: everybody takes a week in turn. */
    public record Roster(
            List<Member> members, LocalDate firstDay, String handOverDay, String handOverTime, List<Swap> swaps) {
        public Roster {
            members = List.copyOf(members);
            swaps = List.copyOf(swaps);
        }
    }

    /** Somebody in the roster. */
    public record Member(UUID person, String displayName) {}

    /** Somebody who takes over on some days, first and last included. */
    public record Swap(UUID id, UUID person, String displayName, LocalDate firstDay, LocalDate lastDay) {}
}
