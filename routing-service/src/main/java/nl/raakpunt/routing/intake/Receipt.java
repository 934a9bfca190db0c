package nl.raakpunt.routing.intake;

import java.util.UUID;

/**
 * What makes taking the same thing twice harmless.
 *
 * @param source where it came from, for example {@code form} or {@code client/chat}
 * @param key    the same key of the same source is the same question
 */
public record Receipt(String source, String key) {
    private static final int LONGEST = 500;

    public Receipt {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("A key has 1 to " + LONGEST + " characters");
        }
    }

    /** Of something that is never sent twice. */
    public static Receipt once(String source) {
        return new Receipt(source, UUID.randomUUID().toString());
    }
}
