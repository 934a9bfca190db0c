package nl.raakpunt.municipality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spreads leave and other absence over the year around a date, with the peaks every municipality knows. */
final class AbsenceCalendar {

    private static final int WEEKS_BEFORE = 17;
    private static final int WEEKS = 52;

    private final LocalDate firstMonday;

    AbsenceCalendar(LocalDate referenceDate) {
        firstMonday = referenceDate.minusWeeks(WEEKS_BEFORE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<Absence> next(RandomGenerator random) {
        List<Absence> absences = new ArrayList<>();
        LocalDate free = firstMonday;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = firstMonday.plusWeeks(week);
            Season season = Season.of(monday);
            if (monday.isBefore(free) || random.nextInt(1000) >= season.startsPerThousand) {
                continue;
            }
            Absence absence = season.next(monday, random);
            absences.add(absence);
            free = absence.until().plusDays(3);
        }
        return absences;
    }

    /** Part of the year, with how often an absence starts in a week of it. */
    private enum Season {
        CHRISTMAS(330) {
            @Override
            Absence next(LocalDate monday, RandomGenerator random) {
                return weeks(monday, 1 + random.nextInt(2));
            }
        },
        SUMMER(120) {
            @Override
            Absence next(LocalDate monday, RandomGenerator random) {
                return weeks(monday, 1 + random.nextInt(3));
            }
        },
        SCHOOL_HOLIDAY(170) {
            @Override
            Absence next(LocalDate monday, RandomGenerator random) {
                return weeks(monday, 1);
            }
        },
        ORDINARY(100) {
            @Override
            Absence next(LocalDate monday, RandomGenerator random) {
                int kind = random.nextInt(100);
                if (kind < 3) {
                    return weeks(monday, 4 + random.nextInt(9));
                }
                if (kind < 28) {
                    return weeks(monday, 1);
                }
                int first = random.nextInt(5);
                int last = Math.min(4, first + (kind < 65 ? 0 : 1 + random.nextInt(3)));
                return new Absence(monday.plusDays(first), monday.plusDays(last));
            }
        };

        private final int startsPerThousand;

        Season(int startsPerThousand) {
            this.startsPerThousand = startsPerThousand;
        }

        abstract Absence next(LocalDate monday, RandomGenerator random);

        static Season of(LocalDate monday) {
            MonthDay friday = MonthDay.from(monday.plusDays(4));
            if (within(friday, Month.DECEMBER, 22, Month.DECEMBER, 31)
                    || within(friday, Month.JANUARY, 1, Month.JANUARY, 2)) {
                return CHRISTMAS;
            }
            if (within(friday, Month.JULY, 17, Month.AUGUST, 21)) {
                return SUMMER;
            }
            boolean spring = within(friday, Month.FEBRUARY, 18, Month.FEBRUARY, 28);
            boolean may = within(friday, Month.APRIL, 28, Month.MAY, 9);
            boolean autumn = within(friday, Month.OCTOBER, 16, Month.OCTOBER, 25);
            return spring || may || autumn ? SCHOOL_HOLIDAY : ORDINARY;
        }

        private static boolean within(MonthDay day, Month firstMonth, int first, Month lastMonth, int last) {
            return !day.isBefore(MonthDay.of(firstMonth, first)) && !day.isAfter(MonthDay.of(lastMonth, last));
        }

        private static Absence weeks(LocalDate monday, int weeks) {
            return new Absence(monday, monday.plusWeeks(weeks).minusDays(3));
        }
    }
}
