package nl.raakpunt.routing.desk;

import java.time.Duration;
import nl.raakpunt.routing.directory.SyncPace;
import nl.raakpunt.routing.directory.SyncPace.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, ready to show.
 *
 * @param phase    what it is busy with, in words
 * @param counts   entries and speed, in words
 * @param estimate how long it will still take, in words
 * @param read     entries read
 * @param expected how many there will probably be
 */
public record ProgressView(
        String phase,
        @Nullable String counts,
        @Nullable String estimate,
        int read,
        @Nullable Integer expected) {

    static ProgressView of(SyncPace pace, Words words) {
        Integer expected = pace.expected() == null || pace.expected() < 1 ? null : pace.expected();
        Long toGo = pace.secondsToGo();
        return new ProgressView(
                words.say("run.phase." + pace.phase()),
                counts(pace.read(), expected, pace.perSecond(), words),
                toGo == null || pace.phase() != Phase.READING
                        ? null
                        : words.say("progress.estimate", words.lasting(Duration.ofSeconds(toGo))),
                expected == null ? pace.read() : Math.min(pace.read(), expected),
                expected);
    }

    /** An order that has no run yet, or whose run does not answer now. */
    static ProgressView unknown(String key, Words words) {
        return new ProgressView(words.say(key), null, null, 0, null);
    }

    private static String counts(int read, @Nullable Integer expected, long perSecond, Words words) {
        return expected == null
                ? words.say("progress.read", read, perSecond)
                : words.say("progress.readOf", read, expected, perSecond);
    }
}
