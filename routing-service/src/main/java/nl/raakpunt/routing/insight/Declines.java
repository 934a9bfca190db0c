package nl.raakpunt.routing.insight;

import java.util.EnumMap;
import java.util.Map;
import nl.raakpunt.routing.question.DeclineCause;

/** Offers given back, by cause. */
final class Declines {

    private Declines() {}

    static Map<DeclineCause, Long> by(Totals totals) {
        Map<DeclineCause, Long> declines = new EnumMap<>(DeclineCause.class);
        for (DeclineCause cause : DeclineCause.values()) {
            declines.put(cause, totals.sum(Measure.declined(cause)));
        }
        return declines;
    }

    static double all(Totals totals) {
        return by(totals).values().stream().mapToLong(Long::longValue).sum();
    }
}
