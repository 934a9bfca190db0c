package nl.raakpunt.routing.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.question.DeclineCause;

/**
 * How often offers were given back for one cause.
 *
 * @param percent of all that were given back, for the bar
 */
public record DeclineView(String cause, String times, long percent) {

    static List<DeclineView> of(Map<DeclineCause, Long> declines, Words words) {
        long all = declines.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return List.of();
        }
        return Arrays.stream(DeclineCause.values())
                .map(cause -> {
                    long times = declines.getOrDefault(cause, 0L);
                    return new DeclineView(
                            words.say("decline.figure." + cause), FigureText.whole(times, words), 100 * times / all);
                })
                .toList();
    }
}
