package nl.raakpunt.routing.life;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Working time as design §3.3 has it, office hours and Dutch public holidays, reckoned without any code of the product. */
final class OfficeTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 5), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private OfficeTime() {}

    static boolean isOpen(Instant moment) {
        LocalDate day = day(moment);
        return isWorkingDay(day) && !moment.isBefore(opens(day)) && moment.isBefore(closes(day));
    }

    /** How much working time there is from one moment until another; none when that is not later. */
    static Duration between(Instant from, Instant until) {
        Duration total = Duration.ZERO;
        for (LocalDate day = day(from); !day.isAfter(day(until)); day = day.plusDays(1)) {
            Instant begin = from.isAfter(opens(day)) ? from : opens(day);
            Instant end = until.isBefore(closes(day)) ? until : closes(day);
            if (isWorkingDay(day) && end.isAfter(begin)) {
                total = total.plus(Duration.between(begin, end));
            }
        }
        return total;
    }

    /** The first moment at which this much working time has passed. */
    static Instant after(Instant from, Duration working) {
        Instant at = whenOpen(from);
        Duration left = working;
        while (left.compareTo(Duration.between(at, closes(day(at)))) > 0) {
            left = left.minus(Duration.between(at, closes(day(at))));
            at = whenOpen(closes(day(at)));
        }
        return at.plus(left);
    }

    private static Instant whenOpen(Instant moment) {
        LocalDate day = day(moment);
        if (isWorkingDay(day) && moment.isBefore(closes(day))) {
            return moment.isBefore(opens(day)) ? opens(day) : moment;
        }
        do {
            day = day.plusDays(1);
        } while (!isWorkingDay(day));
        return opens(day);
    }

    private static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(day);
    }

    /** Easter and Whitsun itself are Sundays; King's Day is never on one. */
    private static boolean isHoliday(LocalDate day) {
        LocalDate kingsDay = LocalDate.of(day.getYear(), 4, 27);
        boolean sunday = kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY;
        long afterEaster = ChronoUnit.DAYS.between(easter(day.getYear()), day);
        return FIXED.contains(MonthDay.from(day))
                || day.equals(sunday ? kingsDay.minusDays(1) : kingsDay)
                || afterEaster == 1
                || afterEaster == 39
                || afterEaster == 50;
    }

    /** Easter Sunday by the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    private static Instant opens(LocalDate day) {
        return day.atTime(OPENS).atZone(ZONE).toInstant();
    }

    private static Instant closes(LocalDate day) {
        return day.atTime(CLOSES).atZone(ZONE).toInstant();
    }
}
