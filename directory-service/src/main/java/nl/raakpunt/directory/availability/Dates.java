package nl.raakpunt.directory.availability;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads calendar dates and inclusive periods such as {@code 2026-12-21/2027-01-02}. */
final class Dates {

    private Dates() {}

    static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 9999) {
                throw new MalformedScheduleException("'" + text + "' is not a date between 1900 and 9999");
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw new MalformedScheduleException("'" + text + "' is not an existing date written as 2026-12-31");
        }
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
