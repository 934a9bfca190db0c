package nl.raakpunt.routing.notify;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to get messages.
 *
 * @param ways     the way for each group of messages; mail when nothing is said
 * @param quiet    when messages that can wait do so; {@code null} never
 * @param digestAt when the digest of the day comes; {@code null} comes none
 */
public record Preference(
        Map<Message.Group, By> ways,
        @Nullable QuietHours quiet,
        @Nullable LocalTime digestAt) {

    /** Everything by mail, at once. */
    public static final Preference USUAL = new Preference(Map.of(), null, null);

    public Preference {
        Map<Message.Group, By> all = new EnumMap<>(Message.Group.class);
        for (Message.Group group : Message.Group.values()) {
            all.put(group, ways.getOrDefault(group, By.MAIL));
        }
        ways = Map.copyOf(all);
        if (ways.get(Message.Group.ASKED) == By.DIGEST) {
            throw new IllegalArgumentException("Who is asked something hears it before the answer is too late");
        }
        if (ways.containsValue(By.DIGEST) && digestAt == null) {
            throw new IllegalArgumentException("What waits for a digest needs one");
        }
    }

    /** The way chosen for a group. */
    public By way(Message.Group group) {
        return ways.getOrDefault(group, By.MAIL);
    }
}
