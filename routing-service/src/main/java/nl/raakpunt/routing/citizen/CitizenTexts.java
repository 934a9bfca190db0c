package nl.raakpunt.routing.citizen;

import nl.raakpunt.routing.worktime.CalendarSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for a citizen. */
@Component
public class CitizenTexts {

    private final MessageSource messages;
    private final CalendarSettings calendar;

    CitizenTexts(MessageSource messages, CalendarSettings calendar) {
        this.messages = messages;
        this.calendar = calendar;
    }

    public CitizenText in(Language language) {
        return new CitizenText(messages, language.locale(), calendar.timeZone());
    }
}
