package nl.raakpunt.routing.desk;

import java.time.Clock;
import java.util.Locale;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for a reader: English for whoever asks for it, Dutch for everybody else. */
@Component
class Speech {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final MessageSource messages;
    private final CalendarSettings calendar;
    private final Clock clock;

    Speech(MessageSource messages, CalendarSettings calendar, Clock clock) {
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    Words in(Locale locale) {
        var spoken = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : DUTCH;
        return new Words(messages, spoken, calendar.timeZone(), clock.instant());
    }
}
