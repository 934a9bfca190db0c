package nl.raakpunt.directory.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some changes, oldest first; there may be fewer than asked for, or none, while there is more to read.
 *
 * @param next what to send as since to read on, now or later
 * @param more whether there is more to read right now
 */
record FeedPage<T>(List<T> items, String next, boolean more) {

    /** What all items have. */
    interface Item {

        String id();

        long change();
    }

    /**
     * A member of staff.
     *
     * @param id       the same for life, also when the sign-in name changes
     * @param change   rises with every change of the person or of what is shown with them
     * @param removed  true when the person left
     * @param document the person as they are now; absent when removed
     */
    record MedewerkerItem(
            String id,
            long change,
            boolean removed,
            @Nullable Medewerker document) implements Item {}

    /** A department; without document when it is no longer there. */
    record AfdelingItem(
            String id,
            long change,
            boolean removed,
            @Nullable Afdeling document) implements Item {}

    /** A team; without document when it is no longer there. */
    record GroepItem(
            String id,
            long change,
            boolean removed,
            @Nullable Groep document) implements Item {}

    /** A page out of the items after {@code from}, of which one more than {@code limit} was asked for. */
    static <T extends Item> FeedPage<T> of(List<T> found, FeedPosition from, int limit) {
        List<T> shown = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        FeedPosition last = shown.isEmpty()
                ? from
                : new FeedPosition(shown.getLast().change(), shown.getLast().id());
        return new FeedPage<>(shown, last.token(), found.size() > limit);
    }
}
