package nl.raakpunt.directory.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read a feed.
 *
 * @param change number of the last change read
 * @param id     the last thing read of that change; one change can concern many
 */
record FeedPosition(long change, String id) {

    static final FeedPosition START = new FeedPosition(0, "");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18}):([a-z0-9-]{0,200})");

    /** Reads what an answer gave as token, or the plain number of a change that was read completely. */
    static FeedPosition parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new FeedPosition(Long.parseLong(text) + 1, "");
        }
        Matcher token = TOKEN.matcher(decoded(text));
        if (!token.matches()) {
            throw unknown(null);
        }
        return new FeedPosition(Long.parseLong(token.group(1)), token.group(2));
    }

    String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((change + ":" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The id in the feed of people. */
    UUID uuid() {
        try {
            return id.isEmpty() ? new UUID(0, 0) : UUID.fromString(id);
        } catch (IllegalArgumentException ofAnotherFeed) {
            throw unknown(ofAnotherFeed);
        }
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw unknown(notBase64);
        }
    }

    private static RuntimeException unknown(@Nullable Throwable cause) {
        RuntimeException refusal = Problem.invalid(List.of(new FieldError(
                "since", "is not a position in this feed; use what an answer gave as next, or leave it out")));
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }
}
