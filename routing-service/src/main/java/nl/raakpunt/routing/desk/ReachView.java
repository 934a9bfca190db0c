package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.directory.Reachability;

/**
 * Whether somebody can be reached, ready to show.
 *
 * @param tone  how it looks: safe, warning, danger or neutral; the text says the same
 * @param source where it comes from and how old it is
 */
public record ReachView(String tone, String text, String source) {

    static ReachView of(Reachability reachability, Words words) {
        var tone = switch (reachability.state()) {
            case REACHABLE -> "safe";
            case BUSY, BACK -> "warning";
            case AWAY -> "danger";
            case UNKNOWN -> "neutral";
        };
        return new ReachView(tone, words.reach(reachability), words.source(reachability));
    }

    /** Whether a colleague can pick up the phone now. */
    public boolean now() {
        return tone.equals("safe");
    }
}
