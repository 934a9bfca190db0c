package nl.raakpunt.directory.availability;

import java.time.LocalDate;

/** On which dates nobody is expected to work. */
@FunctionalInterface
public interface Holidays {

    boolean isHoliday(LocalDate date);
}
