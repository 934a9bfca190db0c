package nl.raakpunt.municipality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The part-time patterns of a Dutch municipality, by kind of work. */
final class WorkingPatterns {

    private final Map<String, Weighted<Hours>> bySchedule = load();

    Hours next(String schedule, RandomGenerator random) {
        Weighted<Hours> patterns = bySchedule.get(schedule);
        if (patterns == null) {
            throw new IllegalStateException("No working patterns for schedule " + schedule);
        }
        return patterns.pick(random);
    }

    private static Map<String, Weighted<Hours>> load() {
        Map<String, Weighted.Builder<Hours>> builders = new LinkedHashMap<>();
        for (var row : Resources.rows("patterns.csv")) {
            builders.computeIfAbsent(row.get("schedule"), _ -> Weighted.builder())
                    .add(new Hours(row.get("pattern"), row.get("free")), Integer.parseInt(row.get("weight")));
        }
        Map<String, Weighted<Hours>> patterns = new LinkedHashMap<>();
        builders.forEach((schedule, builder) -> patterns.put(schedule, builder.build()));
        return patterns;
    }

    /**
     * A working pattern with the weekdays it leaves free.
     *
     * @param pattern in the directory's notation; empty when none is recorded
     * @param free    weekdays somebody else has to answer for, or an empty text
     */
    record Hours(String pattern, String free) {}
}
