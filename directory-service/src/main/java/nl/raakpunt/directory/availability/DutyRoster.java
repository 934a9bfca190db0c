package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.PersonId;

/**
 * Who of a team is on duty: everybody a week in turn, and who takes over on some days.
 *
 * @param members      in the order of their turns
 * @param first        a day in the week of the first member; the turn begins at the last handover on or before it
 * @param handOverDay  weekday on which the next one begins
 * @param handOverTime local time at which the next one begins
 * @param swaps    who takes over on some days, whoever's turn it is
 */
public record DutyRoster(
        List<PersonId> members, LocalDate first, DayOfWeek handOverDay, LocalTime handOverTime, List<Swap> swaps) {

    private static final int DAYS = 7;
    /** How many changes ahead are looked at to see when it is somebody else. */
    private static final int MOST_CHANGES = 1_000;

    public DutyRoster {
        members = List.copyOf(members);
        swaps = List.copyOf(swaps);
        if (members.isEmpty() || new HashSet<>(members).size() < members.size()) {
            throw new IllegalArgumentException("A duty roster names somebody, and nobody twice");
        }
    }

    /** Who is on duty, from when until when; of somebody who always is, this week. */
    public Turn at(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        PersonId person = personAt(local);
        LocalDateTime from = edgeBefore(local);
        LocalDateTime until = edgeAfter(local);
        if (members.size() > 1) {
            for (int i = 0; i < MOST_CHANGES && personAt(from.minusNanos(1)).equals(person); i++) {
                from = edgeBefore(from.minusNanos(1));
            }
            for (int i = 0; i < MOST_CHANGES && personAt(until).equals(person); i++) {
                until = edgeAfter(until);
            }
        }
        return new Turn(
                person, from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
    }

    /** Who is on duty after whoever is now; empty when that is the same person. */
    public Optional<Turn> after(Instant moment, ZoneId zone) {
        Turn now = at(moment, zone);
        return Optional.of(at(now.until(), zone)).filter(next -> !next.person().equals(now.person()));
    }

    private PersonId personAt(LocalDateTime local) {
        return swaps.stream()
                .filter(swap -> swap.includes(local.toLocalDate()))
                .findFirst()
                .map(Swap::person)
                .orElseGet(() -> members.get(turn(local)));
    }

    private int turn(LocalDateTime local) {
        long days = ChronoUnit.DAYS.between(handOver(first.atTime(LocalTime.MAX)), handOver(local));
        return Math.floorMod(days / DAYS, members.size());
    }

    /** The last handover at or before this moment. */
    private LocalDateTime handOver(LocalDateTime local) {
        LocalDateTime sameWeek = local.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(handOverDay))
                .atTime(handOverTime);
        return sameWeek.isAfter(local) ? sameWeek.minusDays(DAYS) : sameWeek;
    }

    private LocalDateTime edgeBefore(LocalDateTime local) {
        return swapEdges()
                .filter(edge -> !edge.isAfter(local))
                .reduce(handOver(local), (one, other) -> one.isAfter(other) ? one : other);
    }

    private LocalDateTime edgeAfter(LocalDateTime local) {
        return swapEdges()
                .filter(edge -> edge.isAfter(local))
                .reduce(handOver(local).plusDays(DAYS), (one, other) -> one.isBefore(other) ? one : other);
    }

    private Stream<LocalDateTime> swapEdges() {
        return swaps.stream()
                .flatMap(swap -> Stream.of(
                        swap.first().atStartOfDay(), swap.last().plusDays(1).atStartOfDay()));
    }

    /** Somebody's duty. */
    public record Turn(PersonId person, Instant from, Instant until) {}

    /**
     * Whole days on which somebody takes over, first and last included.
     *
     * @param id chosen by whoever enters it, so that entering it twice is entering it once
     */
    public record Swap(UUID id, PersonId person, LocalDate first, LocalDate last) {

        public Swap {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("A duty must not end before it begins");
            }
        }

        boolean includes(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }
}
