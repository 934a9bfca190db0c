package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not covered.
 *
 * @param id    key of the topic, or the words that were asked
 * @param text  title of the topic, or a question as it was asked, without personal data
 * @param count how often it was asked, or came back
 * @param last  when that was last
 * @param why   codes of the reasons; one this version does not know is passed on as it came
 */
public record CoverageItem(
        String id, String text, long count, @Nullable Instant last, List<String> why) {

    public CoverageItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        why = List.copyOf(why);
    }
}
