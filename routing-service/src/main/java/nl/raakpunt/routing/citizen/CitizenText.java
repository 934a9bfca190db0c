package nl.raakpunt.routing.citizen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says things to a citizen in plain words of one language, with moments as people say them. */
public record CitizenText(MessageSource messages, Locale locale, ZoneId zone) {

    public String say(String key, Object... arguments) {
        return messages.getMessage("citizen." + key, arguments, locale);
    }

    /** For example woensdag 25 november om 12.00 uur. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(say("moment"), locale).format(instant.atZone(zone));
    }
}
