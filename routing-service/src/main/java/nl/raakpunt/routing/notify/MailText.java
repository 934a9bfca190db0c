package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes messages in plain Dutch. */
@Component
class MailText {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM 'om' HH.mm 'uur'", DUTCH);

    private final MessageSource texts;
    private final DeskSettings desk;
    private final ZoneId zone;

    MailText(MessageSource texts, DeskSettings desk, CalendarSettings calendar) {
        this.texts = texts;
        this.desk = desk;
        this.zone = calendar.timeZone();
    }

    String subject(Message message) {
        return oneLine(text(message.kind().key() + ".subject", message));
    }

    String body(Message message) {
        return text(message.kind().key() + ".body", message) + text("mail.footer", message);
    }

    private String text(String key, Message message) {
        Object[] facts = {
            message.recipientName(),
            message.other(),
            message.topic() == null ? texts.getMessage("mail.no-topic", null, DUTCH) : message.topic(),
            moment(message.answerBefore()),
            moment(message.respondBefore()),
            desk.publicUrl() + "/vragen/" + message.question(),
            message.reference()
        };
        return texts.getMessage(key, facts, DUTCH);
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(zone));
    }

    /** Names and titles come from elsewhere: a line break in them must not become a mail header. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
