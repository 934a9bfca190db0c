package nl.raakpunt.directory.availability;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names of days as people say them, seen from one day.
 *
 * @param from weekdays and dates without year are the first ones from this day on
 */
record DutchDays(LocalDate from) {

    private static final List<String> WEEKDAYS =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final int SHORT_MONTH = 3;

    /** The day meant; empty when there is no such day. */
    Optional<LocalDate> day(String name) {
        return day(name, this);
    }

    /** The day meant, where words such as tomorrow are seen from another day. */
    Optional<LocalDate> day(String name, DutchDays spokenOn) {
        return switch (name) {
            case "vandaag" -> Optional.of(spokenOn.from);
            case "morgen" -> Optional.of(spokenOn.from.plusDays(1));
            case "overmorgen" -> Optional.of(spokenOn.from.plusDays(2));
            default -> WEEKDAYS.contains(name) ? Optional.of(weekday(name)) : date(name);
        };
    }

    private LocalDate weekday(String name) {
        return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(WEEKDAYS.indexOf(name) + 1)));
    }

    private Optional<LocalDate> date(String text) {
        String[] parts = text.split("[- ]", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        Optional<Month> month = month(parts[1]);
        try {
            if (parts.length > 2) {
                return month.map(found -> LocalDate.of(Integer.parseInt(parts[2]), found, Integer.parseInt(parts[0])));
            }
            return month.map(found -> LocalDate.of(from.getYear(), found, Integer.parseInt(parts[0])))
                    .map(date -> date.isBefore(from) ? date.plusYears(1) : date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Month> month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            int number = Integer.parseInt(text);
            return Arrays.stream(Month.values())
                    .filter(month -> month.getValue() == number)
                    .findFirst();
        }
        return MONTHS.stream()
                .filter(name -> text.length() >= SHORT_MONTH
                        && (name.startsWith(text) || (text.equals("mrt") && name.equals("maart"))))
                .findFirst()
                .map(name -> Month.of(MONTHS.indexOf(name) + 1));
    }
}
