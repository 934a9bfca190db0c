package nl.raakpunt.routing.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides how and when a message reaches a colleague: as that colleague chose, and by mail where the choice cannot be kept. */
@Component
public class PreferredChannel {

    private final PreferenceStore preferences;
    private final ObjectProvider<ChatLinks> chats;
    private final ZoneId zone;

    PreferredChannel(PreferenceStore preferences, ObjectProvider<ChatLinks> chats, CalendarSettings calendar) {
        this.preferences = preferences;
        this.chats = chats;
        this.zone = calendar.timeZone();
    }

    /**
     * A way, and how long to wait first.
     *
     * @param pause zero sends it at once
     */
    public record Way(By by, Duration pause) {}

    /** The way this person gets messages of this kind; never chat for whom no chat is linked. */
    public By channelFor(UUID recipient, Message.Kind kind) {
        return possible(preferences.of(recipient).way(kind.group()), recipient);
    }

    /** The way this message goes, and whether the quiet hours of its recipient hold it up. */
    Way wayOf(Message message, Instant now) {
        Preference preference = preferences.of(message.recipient());
        By by = possible(preference.way(message.kind().group()), message.recipient());
        return new Way(by, pause(message, preference.quiet(), now));
    }

    private By possible(By chosen, UUID recipient) {
        return chosen == By.CHAT && !isLinked(recipient) ? By.MAIL : chosen;
    }

    boolean isLinked(UUID person) {
        ChatLinks links = chats.getIfAvailable();
        return links != null && links.isLinked(person);
    }

    /** A caller on the line does not wait, and neither does what lapses before the quiet hours are over. */
    private Duration pause(Message message, @Nullable QuietHours quiet, Instant now) {
        if (quiet == null || message.callerWaits()) {
            return Duration.ZERO;
        }
        Duration left = quiet.left(now.atZone(zone));
        Instant respondBefore = message.respondBefore();
        boolean tooLate = respondBefore != null && !now.plus(left).isBefore(respondBefore);
        return tooLate ? Duration.ZERO : left;
    }
}
