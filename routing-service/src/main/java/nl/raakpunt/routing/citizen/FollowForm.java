package nl.raakpunt.routing.citizen;

import org.jspecify.annotations.Nullable;

/**
 * What a citizen fills in to follow a question or to say something about it.
 *
 * @param contact mail address or telephone number
 * @param score   mark, as typed
 * @param word    why that mark
 */
public record FollowForm(
        @Nullable String code,
        @Nullable String contact,
        @Nullable String text,
        @Nullable String score,
        @Nullable String word) {
    private static final int MAX_TEXT = 10_000;

    static final FollowForm EMPTY = new FollowForm(null, null, null, null, null);

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Whether there is something to say, and not too much. */
    boolean says() {
        return !text(text).isEmpty() && text(text).length() <= MAX_TEXT;
    }

    /** The mark; 0 when none was chosen. */
    int mark() {
        return text(score).matches("[1-9]|10") ? Integer.parseInt(text(score)) : 0;
    }

    boolean wordFits() {
        return text(word).length() <= 2_000;
    }
}
