package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.Duty;
import org.jspecify.annotations.Nullable;

/**
 * The duty roster of a team, ready to show.
 *
 * @param now     whose turn it is, in one line; {@code null} without roster
 * @param next    who is next, in one line
 * @param members names in the order of their turns
 * @param inRoster who is in it
 */
public record DutyView(
        String team,
        String name,
        @Nullable String now,
        @Nullable String next,
        String members,
        Set<UUID> inRoster,
        List<SwapLine> swaps) {

    /** Somebody who takes over on some days. */
    public record SwapLine(UUID id, String line) {}

    static DutyView of(Duty duty, Words words) {
        Duty.Roster roster = duty.roster();
        return new DutyView(
                duty.team().id(),
                duty.team().name(),
                turn(duty.now(), "reach.duty.now", words),
                turn(duty.next(), "reach.duty.next", words),
                roster == null
                        ? ""
                        : roster.members().stream()
                                .map(Duty.Member::displayName)
                                .collect(Collectors.joining(", ")),
                roster == null
                        ? Set.of()
                        : roster.members().stream().map(Duty.Member::person).collect(Collectors.toSet()),
                roster == null
                        ? List.of()
                        : roster.swaps().stream()
                                .map(swap -> new SwapLine(
                                        swap.id(),
                                        words.say(
                                                "reach.duty.swap",
                                                swap.displayName(),
                                                words.date(swap.firstDay()),
                                                words.date(swap.lastDay()))))
                                .toList());
    }

    private static @Nullable String turn(Duty.@Nullable Turn turn, String key, Words words) {
        return turn == null
                ? null
                : words.say(key, turn.displayName(), words.moment(turn.from()), words.moment(turn.until()));
    }
}
