package nl.raakpunt.routing.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads how long another service asks to be left alone: seconds, or a moment (RFC 9110); pure. */
public final class RetryAfter {

    /** Nobody is left alone for longer than this. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** The pause; {@code null} when it is not readable or over already. */
    public static @Nullable Duration of(String header, Instant now) {
        Duration asked = read(header.strip(), now);
        if (asked == null || asked.isNegative()) {
            return null;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static @Nullable Duration read(String header, Instant now) {
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
