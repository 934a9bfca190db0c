package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** Runs callers until they do not become faster any more, so that what is measured after it is not how a JVM starts. */
record WarmUp(Duration round, Duration most) {
    private static final double FASTER = 1.03;
    private static final int ROUNDS_WITHOUT_GAIN = 2;

    /** Calls per second in each round. */
    List<Double> run(int callers, IntFunction<Callable<Boolean>> caller) throws InterruptedException {
        List<Double> rates = new ArrayList<>();
        double best = 0;
        int without = 0;
        while (without < ROUNDS_WITHOUT_GAIN
                && round.multipliedBy(rates.size() + 1L).compareTo(most) <= 0) {
            double rate =
                    new ClosedLoop(Duration.ZERO, round).run(callers, caller).perSecond();
            rates.add(rate);
            without = rate > best * FASTER ? 0 : without + 1;
            best = Math.max(best, rate);
        }
        return rates;
    }
}
