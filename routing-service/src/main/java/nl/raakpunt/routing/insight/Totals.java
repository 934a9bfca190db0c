package nl.raakpunt.routing.insight;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the questions of a selection add up to.
 *
 * @param received  questions that came in
 * @param overdue   questions without an answer whose promised moment has passed
 * @param rated     questions that got a mark
 * @param marks     sum of the marks
 */
record Totals(
        long received, long overdue, long rated, long marks, Group agents, Group colleagues, Map<Measure, Long> sums) {

    static final Totals NONE = new Totals(0, 0, 0, 0, Group.NOBODY, Group.NOBODY, Map.of());

    Totals {
        sums = Map.copyOf(sums);
    }

    long sum(Measure measure) {
        return sums.getOrDefault(measure, 0L);
    }

    Totals plus(Totals other) {
        Map<Measure, Long> both = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            both.put(measure, sum(measure) + other.sum(measure));
        }
        return new Totals(
                received + other.received,
                overdue + other.overdue,
                rated + other.rated,
                marks + other.marks,
                agents.and(other.agents),
                colleagues.and(other.colleagues),
                both);
    }
}
