package nl.raakpunt.directory.availability;

import java.time.LocalDate;

/** On which dates nobody is expected to work. */
@FunctionalInterface
public interface Holidays {

    /** What kind of day this is. */
    Kind kind(LocalDate date);

    default boolean isHoliday(LocalDate date) {
        return kind(date) != Kind.NONE;
    }

    /** Why nobody is expected to work. */
    enum Kind {
        /** People work as usual. */
        NONE,
        PUBLIC_HOLIDAY,
        /** The organisation is closed. */
        CLOSING_DAY
    }
}
