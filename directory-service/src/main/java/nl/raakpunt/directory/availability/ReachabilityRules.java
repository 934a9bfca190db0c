package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.Source;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;

/** Decides whether somebody can be reached at a moment; a pure function of what is known. */
public record ReachabilityRules(ZoneId zone, Holidays holidays) {

    /**
     * Somebody's reachability.
     *
     * @param observedAt when the staff directory was last read completely
     */
    public Reachability of(boolean active, Schedule schedule, Instant at, @Nullable Instant observedAt) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        Optional<WorkingTime> time = Optional.ofNullable(schedule.pattern())
                .map(pattern -> new WorkingTime(pattern, schedule, holidays, zone));
        @Nullable Instant backAt = time.flatMap(work -> work.nextStart(at)).orElse(null);
        if (!active) {
            return new Reachability(State.UNKNOWN, null, null, Reason.INACTIVE, Source.STAFF_DIRECTORY, observedAt);
        }
        if (schedule.absenceOn(today).isPresent()) {
            return new Reachability(
                    State.AWAY,
                    endOfAbsence(schedule, today),
                    backAt,
                    Reason.ABSENT,
                    Source.STAFF_DIRECTORY,
                    observedAt);
        }
        if (holidays.isHoliday(today)) {
            return new Reachability(
                    State.BACK, null, backAt, Reason.PUBLIC_HOLIDAY, Source.HOLIDAY_CALENDAR, observedAt);
        }
        return time.map(work -> byPattern(work, at, backAt, observedAt))
                .orElseGet(() -> new Reachability(
                        State.UNKNOWN, null, null, Reason.NO_WORKING_PATTERN, Source.NONE, observedAt));
    }

    private Reachability byPattern(
            WorkingTime work, Instant at, @Nullable Instant backAt, @Nullable Instant observedAt) {
        Optional<Instant> until = work.endOfSpanAt(at);
        if (until.isPresent()) {
            return new Reachability(
                    State.REACHABLE,
                    until.get(),
                    null,
                    Reason.WITHIN_WORKING_HOURS,
                    Source.STAFF_DIRECTORY,
                    observedAt);
        }
        Reason reason = work.isWorkingDay(LocalDate.ofInstant(at, zone))
                ? Reason.OUTSIDE_WORKING_HOURS
                : Reason.NOT_A_WORKING_DAY;
        return new Reachability(State.BACK, null, backAt, reason, Source.STAFF_DIRECTORY, observedAt);
    }

    /** Absences that follow each other without a day between count as one. */
    private Instant endOfAbsence(Schedule schedule, LocalDate today) {
        LocalDate day = today;
        Optional<Absence> absence = schedule.absenceOn(day);
        while (absence.isPresent()) {
            day = absence.get().last().plusDays(1);
            absence = schedule.absenceOn(day);
        }
        return day.atStartOfDay(zone).toInstant();
    }
}
