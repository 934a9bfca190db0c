package nl.raakpunt.routing.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.raakpunt.routing.directory.CoverageItem;
import nl.raakpunt.routing.insight.TopicBounces.Bounces;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not covered.
 *
 * @param id     key of the topic, or the words that were asked
 * @param text   title of the topic, or a question without personal data
 * @param count  how often it was asked or came back
 * @param why    codes of the reasons
 * @param bounce what became of its offers; {@code null} when none came back
 */
public record Gap(
        String id,
        String text,
        long count,
        @Nullable Instant last,
        List<String> why,
        @Nullable Bounces bounce) {

    public Gap {
        why = List.copyOf(why);
    }

    static Gap of(CoverageItem item) {
        return new Gap(item.id(), item.text(), item.count(), item.last(), item.why(), null);
    }

    /** A topic of which only this service knows that questions came back. */
    static Gap of(Bounces bounce) {
        return new Gap(
                bounce.topic().key(), bounce.topic().title(), bounce.notMine(), bounce.last(), List.of(), bounce);
    }

    Gap with(@Nullable Bounces bounces) {
        return new Gap(id, text, count, last, why, bounces);
    }

    /** The same for one reason more, with the larger of both counts. */
    Gap and(Gap other) {
        Set<String> all = new LinkedHashSet<>(why);
        all.addAll(other.why);
        return new Gap(id, text, Math.max(count, other.count), later(last, other.last), new ArrayList<>(all), bounce);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
