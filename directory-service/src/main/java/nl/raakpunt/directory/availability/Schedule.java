package nl.raakpunt.directory.availability;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation's directory says about when a person works and who takes over.
 *
 * @param pattern  normal working time, when known
 * @param standIns in the order in which they are tried
 */
public record Schedule(@Nullable WorkingPattern pattern, List<Absence> absences, List<StandIn> standIns) {

    private static final Comparator<Absence> ORDER =
            Comparator.comparing(Absence::first).thenComparing(Absence::last);

    /** Nothing known. */
    public static final Schedule UNKNOWN = new Schedule(null, List.of(), List.of());

    public Schedule {
        absences = absences.stream().distinct().sorted(ORDER).toList();
        standIns = List.copyOf(standIns);
    }
}
