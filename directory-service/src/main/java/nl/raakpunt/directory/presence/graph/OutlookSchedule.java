package nl.raakpunt.directory.presence.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.raakpunt.directory.presence.AbsenceStore.Period;
import nl.raakpunt.directory.presence.graph.GraphJson.Item;
import nl.raakpunt.directory.presence.graph.GraphJson.Schedule;

/**
 * When somebody is occupied and absent, and their working hours when the mailbox has them.
 *
 * @param absent out of office
 */
record OutlookSchedule(List<Busy> busy, List<Period> absent, Optional<OutlookHours> hours) {

    OutlookSchedule {
        busy = List.copyOf(busy);
        absent = List.copyOf(absent);
    }

    /** An appointment; of what is not known here. */
    record Busy(Instant from, Instant until) {}

    /** Drops what leaves somebody reachable: free, tentative and working elsewhere. */
    static OutlookSchedule of(Schedule schedule) {
        List<Item> items = schedule.scheduleItems() == null ? List.of() : schedule.scheduleItems();
        return new OutlookSchedule(
                with("busy", items).toList(),
                with("oof", items)
                        .map(span -> new Period(span.from(), span.until()))
                        .toList(),
                OutlookHours.of(schedule.workingHours()));
    }

    private static Stream<Busy> with(String status, List<Item> items) {
        return items.stream()
                .filter(item -> status.equalsIgnoreCase(item.status()))
                .flatMap(item -> span(item).stream());
    }

    private static Optional<Busy> span(Item item) {
        return GraphTime.instant(item.start())
                .flatMap(from -> GraphTime.instant(item.end())
                        .filter(until -> until.isAfter(from))
                        .map(until -> new Busy(from, until)));
    }
}
