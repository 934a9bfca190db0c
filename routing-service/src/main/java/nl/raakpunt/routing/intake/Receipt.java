package nl.raakpunt.routing.intake;

import java.util.UUID;
import nl.raakpunt.routing.web.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What makes taking the same thing twice harmless.
 *
 * @param source where it came from, for example {@code form} or {@code client/chat}
 * @param key    the same key of the same source is the same question
 * @param request with what it came, for programs; {@code null} when the key alone counts
 */
public record Receipt(String source, String key, @Nullable RequestKey request) {
    private static final int LONGEST = 500;

    public Receipt {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("A key has 1 to " + LONGEST + " characters");
        }
    }

    public Receipt(String source, String key) {
        this(source, key, null);
    }

    /** Of what a program sent with a key. */
    public static Receipt of(String source, RequestKey request) {
        return new Receipt(source, request.value(), request);
    }

    /** Of something that is never sent twice. */
    public static Receipt once(String source) {
        return new Receipt(source, UUID.randomUUID().toString());
    }
}
