package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of when one person can be reached.
 *
 * @param active       false when the person left
 * @param missingSince since when the staff directory no longer has the person, while it is not yet sure that they left
 * @param schedule     what the staff directory says
 * @param readAt       when the staff directory was last read completely
 * @param own          what was entered here
 * @param claims       what other sources say
 * @param missing      in public words, what is not known because a source does not answer
 */
public record PersonFacts(
        boolean active,
        @Nullable Instant missingSince,
        Schedule schedule,
        @Nullable Instant readAt,
        OwnEntries own,
        List<Claim> claims,
        List<String> missing) {

    public PersonFacts {
        claims = List.copyOf(claims);
        missing = List.copyOf(missing);
    }

    /** Only what the staff directory says. */
    public static PersonFacts of(boolean active, Schedule schedule, @Nullable Instant readAt) {
        return new PersonFacts(active, null, schedule, readAt, OwnEntries.NONE, List.of(), List.of());
    }

    /** Only when the person works: no absences, nothing of the moment. */
    public PersonFacts hoursOnly() {
        return new PersonFacts(
                active,
                missingSince,
                new Schedule(schedule.pattern(), List.of(), List.of()),
                readAt,
                new OwnEntries(null, List.of(), own.pattern(), List.of()),
                claims.stream()
                        .filter(claim -> claim.kind() == Claim.Kind.WORKING)
                        .toList(),
                List.of());
    }

    /** Who takes over, in the order in which they are tried. */
    public List<StandIn> standIns() {
        return Stream.concat(own.standIns().stream(), schedule.standIns().stream())
                .toList();
    }
}
