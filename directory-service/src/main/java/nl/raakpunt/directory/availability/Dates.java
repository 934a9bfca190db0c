package nl.raakpunt.directory.availability;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads calendar dates and inclusive periods such as {@code 2026-12-21/2027-01-02}. */
final class Dates {

    private static final int LENGTH = 10;
    /** Where the year ends, and the month. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;

    private Dates() {}

    static LocalDate date(String text) {
        try {
            LocalDate date = isPlain(text) ? plain(text) : LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 9999) {
                throw new MalformedScheduleException("'" + text + "' is not a date between 1900 and 9999");
            }
            return date;
        } catch (DateTimeException notADate) {
            throw new MalformedScheduleException("'" + text + "' is not an existing date written as 2026-12-31");
        }
    }

    /** Four digits, two and two: as nearly every date, and many times as fast as any. */
    private static boolean isPlain(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == YEAR || i == MONTH;
            if (dash ? text.charAt(i) != '-' : text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static LocalDate plain(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, YEAR, 10),
                Integer.parseInt(text, YEAR + 1, MONTH, 10),
                Integer.parseInt(text, MONTH + 1, LENGTH, 10));
    }

    /** One date, or two with a slash between them. */
    static Absence period(String text) {
        int slash = text.indexOf('/');
        LocalDate first = date((slash < 0 ? text : text.substring(0, slash)).strip());
        LocalDate last = slash < 0 ? first : date(text.substring(slash + 1).strip());
        if (last.isBefore(first)) {
            throw new MalformedScheduleException("'" + text + "' ends before it starts");
        }
        return new Absence(first, last);
    }
}
