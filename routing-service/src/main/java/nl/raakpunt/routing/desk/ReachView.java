package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.util.List;
import nl.raakpunt.routing.directory.Reachability;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can be reached, ready to show.
 *
 * @param tone  how it looks: safe, warning, danger or neutral; the text says the same
 * @param source where it comes from and how old it is
 * @param holdsFor milliseconds for which it holds by the clock; {@code null} when the clock alone changes nothing
 * @param notes  what else helps to reach this colleague: their own words, the best channel, what is not known
 */
public record ReachView(
        String tone,
        String text,
        String source,
        List<String> notes,
        @Nullable Long holdsFor) {

    static ReachView of(Reachability reachability, Words words) {
        var tone = switch (reachability.state()) {
            case REACHABLE -> "safe";
            case BUSY, BACK -> "warning";
            case AWAY -> "danger";
            case UNKNOWN -> "neutral";
        };
        var until = reachability.holdsUntil();
        return new ReachView(
                tone,
                words.reach(reachability),
                words.source(reachability),
                words.notes(reachability),
                until == null || !until.isAfter(words.now())
                        ? null
                        : Duration.between(words.now(), until).toMillis());
    }

    /** Whether a colleague can pick up the phone now. */
    public boolean now() {
        return tone.equals("safe");
    }
}
