package nl.raakpunt.routing.desk;

import java.util.List;
import nl.raakpunt.routing.directory.Reachability;

/**
 * Whether somebody can be reached, ready to show.
 *
 * @param tone  how it looks: safe, warning, danger or neutral; the text says the same
 * @param source where it comes from and how old it is
 * @param notes  what else helps to reach this colleague: their own words, the best channel, what is not known
 */
public record ReachView(String tone, String text, String source, List<String> notes) {

    static ReachView of(Reachability reachability, Words words) {
        var tone = switch (reachability.state()) {
            case REACHABLE -> "safe";
            case BUSY, BACK -> "warning";
            case AWAY -> "danger";
            case UNKNOWN -> "neutral";
        };
        return new ReachView(tone, words.reach(reachability), words.source(reachability), words.notes(reachability));
    }

    /** Whether a colleague can pick up the phone now. */
    public boolean now() {
        return tone.equals("safe");
    }
}
