package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things to colleagues in plain Dutch, and knows the addresses of pages. */
@Component
class LetterWords {

    static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM 'om' HH.mm 'uur'", DUTCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", DUTCH);

    private final MessageSource texts;
    private final String desk;
    private final ZoneId zone;

    LetterWords(MessageSource texts, DeskSettings desk, CalendarSettings calendar) {
        this.texts = texts;
        this.desk = desk.publicUrl().toString();
        this.zone = calendar.timeZone();
    }

    String say(String key, Object... facts) {
        return texts.getMessage(key, facts, DUTCH);
    }

    @Nullable
    String sayIfKnown(String key, Object... facts) {
        return texts.getMessage(key, facts, null, DUTCH);
    }

    /** The paragraphs of a text, one a line; none when there is no such text. */
    List<String> paragraphs(String key, Object... facts) {
        String text = sayIfKnown(key, facts);
        return text == null ? List.of() : text.strip().lines().toList();
    }

    /** A subject or heading; names and titles come from elsewhere, a line break in them must not become a mail header. */
    String oneLine(String key, Object... facts) {
        return oneLine(say(key, facts));
    }

    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String topic(@Nullable String title) {
        return title == null ? say("mail.no-topic") : oneLine(title);
    }

    String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(zone));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    String question(UUID id) {
        return desk + "/vragen/" + id;
    }

    String page(String path) {
        return desk + path;
    }
}
