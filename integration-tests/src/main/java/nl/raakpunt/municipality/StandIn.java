package nl.raakpunt.municipality;

import org.jspecify.annotations.Nullable;

/**
 * A colleague who takes over, always or only on some days or during one period.
 *
 * @param days weekdays in the directory's notation, or an empty text for every day
 */
public record StandIn(String login, String days, @Nullable Absence period) {

    String text() {
        String text = days.isEmpty() ? login : login + " " + days;
        return period == null ? text : text + " " + period.text();
    }
}
