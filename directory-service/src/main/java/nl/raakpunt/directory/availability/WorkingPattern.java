package nl.raakpunt.directory.availability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** When a person works in a normal week, or in even and odd weeks; its text form can be parsed again. */
public final class WorkingPattern {

    private static final int MOST_DAYS = 64;

    private final List<WorkingBlock> blocks;
    /** Many people work by one pattern, and most is asked of the same few days. */
    private final Map<LocalDate, List<TimeSpan>> days = new ConcurrentHashMap<>();

    WorkingPattern(List<WorkingBlock> blocks) {
        if (blocks.isEmpty()) {
            throw new MalformedScheduleException("a working pattern needs at least one day with times");
        }
        this.blocks = blocks.stream().distinct().sorted().toList();
    }

    /** Reads text such as {@code ma-do 08:00-16:00; even vr 09:00-12:00}. */
    public static WorkingPattern parse(String text) {
        return WorkingPatternParser.parse(text);
    }

    /** Working time on a date, in order, blocks that touch or overlap joined. */
    List<TimeSpan> on(LocalDate date) {
        List<TimeSpan> known = days.get(date);
        if (known != null) {
            return known;
        }
        List<TimeSpan> joined = List.copyOf(joined(date));
        if (days.size() >= MOST_DAYS) {
            days.clear();
        }
        days.put(date, joined);
        return joined;
    }

    private List<TimeSpan> joined(LocalDate date) {
        List<TimeSpan> joined = new ArrayList<>();
        blocks.stream().flatMap(block -> block.on(date)).sorted().forEach(span -> {
            if (!joined.isEmpty() && joined.getLast().touches(span)) {
                joined.add(joined.removeLast().joinedWith(span));
            } else {
                joined.add(span);
            }
        });
        return joined;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingPattern that && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return blocks.stream().map(WorkingBlock::toString).collect(Collectors.joining("; "));
    }
}
