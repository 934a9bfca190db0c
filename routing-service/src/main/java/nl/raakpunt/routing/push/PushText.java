package nl.raakpunt.routing.push;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what a notification says: the topic and until when, and where to click. */
@Component
class PushText {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final int LONGEST_TOPIC = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource texts;
    private final ZoneId zone;

    PushText(MessageSource texts, CalendarSettings calendar) {
        this.texts = texts;
        this.zone = calendar.timeZone();
    }

    /** What the service worker of the browser reads. */
    String of(PushParcel parcel, String language) {
        Locale locale = "en".equals(language) ? Locale.UK : DUTCH;
        return JSON.writeValueAsString(Map.of(
                "title", texts.getMessage("push." + parcel.kind() + waiting(parcel), null, locale),
                "body", body(parcel, locale),
                "lang", locale.getLanguage(),
                "tag", parcel.question().toString(),
                "path", "/vragen/" + parcel.question()));
    }

    private static String waiting(PushParcel parcel) {
        return parcel.callerSince() == null ? "" : ".waiting";
    }

    private String body(PushParcel parcel, Locale locale) {
        String topic = topic(parcel.topic(), locale);
        if (parcel.callerSince() != null) {
            return texts.getMessage("push.body.waiting", new Object[] {topic}, locale);
        }
        Instant before = parcel.respondBefore();
        if (before == null) {
            return topic;
        }
        String pattern = texts.getMessage("push.moment", null, locale);
        String moment = DateTimeFormatter.ofPattern(pattern, locale).format(before.atZone(zone));
        return texts.getMessage("push.body", new Object[] {topic, moment}, locale);
    }

    private String topic(@Nullable String title, Locale locale) {
        String plain = title == null ? "" : title.replaceAll("\\p{Cntrl}+", " ").strip();
        if (plain.isEmpty()) {
            return texts.getMessage("push.no-topic", null, locale);
        }
        return plain.length() > LONGEST_TOPIC ? plain.substring(0, LONGEST_TOPIC) + "…" : plain;
    }
}
