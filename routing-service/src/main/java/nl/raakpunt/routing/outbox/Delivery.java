package nl.raakpunt.routing.outbox;

import java.time.Duration;

/** Whether messages reach people. */
public interface Delivery {

    /**
     * Messages that did not get where they should.
     *
     * @param late  wait longer than they should
     * @param dead  were given up in the last day
     */
    record Troubles(int late, int dead) {}

    /** What is wrong now. */
    Troubles troubles(Duration lateAfter);
}
