package nl.raakpunt.routing.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
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
    private final Directory directory;

    Speech(MessageSource messages, CalendarSettings calendar, Clock clock, Directory directory) {
        this.directory = directory;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    Words in(Locale locale) {
        var spoken = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : DUTCH;
        return new Words(messages, spoken, calendar.timeZone(), clock.instant(), villages());
    }

    private Map<String, String> villages() {
        return switch (directory.areas()) {
            case Reply.Found<List<AreaRef>> found ->
                found.value().stream().collect(Collectors.toMap(AreaRef::key, AreaRef::name, (first, _) -> first));
            case Reply.Absent<List<AreaRef>> _, Reply.Unavailable<List<AreaRef>> _ -> Map.of();
        };
    }
}
