package nl.raakpunt.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for something that is on its way, and not for ever. */
public final class Waiting {
    private Waiting() {}

    /**
     * Comes back when the check holds.
     *
     * @param what  what is waited for, as it ends the sentence "Waited 2 seconds until ..."
     * @param pause between two looks
     */
    public static void until(String what, Duration patience, Duration pause, BooleanSupplier check) {
        forAnswer(what, patience, pause, check::getAsBoolean, holds -> holds);
    }

    /** Asks until the answer is as it should be, and gives that one. */
    static <T> T forAnswer(String what, Duration patience, Duration pause, Supplier<T> question, Predicate<T> good) {
        try {
            return Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(pause)
                    .atMost(patience)
                    .until(question::get, good);
        } catch (ConditionTimeoutException tooLong) {
            throw new StackProblem("Waited " + patience.toSeconds() + " seconds until " + what + ", in vain.", tooLong);
        }
    }
}
