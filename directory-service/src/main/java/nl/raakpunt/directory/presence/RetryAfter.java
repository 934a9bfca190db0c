package nl.raakpunt.directory.presence;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** How long another service asks to be left alone: seconds, or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** At least a second and never longer than an hour; empty when it is not said or cannot be read. */
    public static Optional<Duration> in(HttpHeaders headers, Clock clock) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .flatMap(value -> duration(value.strip(), clock))
                .map(RetryAfter::bounded);
    }

    private static Optional<Duration> duration(String value, Clock clock) {
        try {
            return Optional.of(
                    SECONDS.matcher(value).matches()
                            ? Duration.ofSeconds(Long.parseLong(value))
                            : Duration.between(
                                    clock.instant(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration pause) {
        Duration atLeast = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }
}
