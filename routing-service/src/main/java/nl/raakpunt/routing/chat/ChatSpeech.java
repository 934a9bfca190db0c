package nl.raakpunt.routing.chat;

import java.time.Clock;
import java.util.Locale;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words of the bot: English for whoever asks for it, Dutch for everybody else. */
@Component
class ChatSpeech {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final MessageSource messages;
    private final CalendarSettings calendar;
    private final Clock clock;

    ChatSpeech(MessageSource messages, CalendarSettings calendar, Clock clock) {
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    ChatWords in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new ChatWords(messages, english ? Locale.UK : DUTCH, calendar.timeZone(), clock.instant());
    }

    ChatWords dutch() {
        return in(DUTCH);
    }
}
