package nl.raakpunt.routing.question;

import java.time.Duration;
import java.time.Instant;
import nl.raakpunt.routing.worktime.Deadlines;

/** How promises follow what happens to a question; all instants, counted in the organisation's working time. */
final class Promises {

    private Promises() {}

    /** The promise did not run while the citizen was waited for: what was left then is left now. A broken promise stays broken. */
    static Promise afterWaiting(Promise promise, Waiting waiting, Instant now, Deadlines deadlines) {
        Duration left = deadlines.left(waiting.since(), promise.answerBefore());
        return left.isZero() ? promise : new Promise(deadlines.moved(now, left));
    }
}
