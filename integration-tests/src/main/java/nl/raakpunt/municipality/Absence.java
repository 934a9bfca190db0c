package nl.raakpunt.municipality;

import java.time.LocalDate;

/** Days somebody is away, both ends included; why is nobody's business. */
public record Absence(LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    String text() {
        return from + "/" + until;
    }
}
