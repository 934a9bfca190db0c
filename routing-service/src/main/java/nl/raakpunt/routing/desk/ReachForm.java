package nl.raakpunt.routing.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in on the page of reachability; texts as typed, so that they can be shown again.
 *
 * @param text     a few words, working hours, or the title of a topic
 * @param who      name of a colleague to look for
 * @param person   colleague who stands in
 * @param item     which absence, stand-in or topic
 * @param wish     KNOWS or ASK_ME
 */
public record ReachForm(
        @Nullable String text,
        @Nullable String who,
        @Nullable UUID person,
        @Nullable String item,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String topic,
        @Nullable String wish) {

    static final ReachForm EMPTY = new ReachForm(null, null, null, null, null, null, null, null);

    static ReachForm searching(String who) {
        return new ReachForm(null, who, null, null, null, null, null, null);
    }

    static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
