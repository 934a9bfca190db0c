package nl.raakpunt.routing.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.Reachability;
import nl.raakpunt.routing.question.Refusal;
import org.springframework.context.MessageSource;

/** Says things in one language, as the desk does, with times as people say them. */
record ChatWords(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of the first key that exists; the last one must. */
    String sayFirst(List<String> keys, Object... arguments) {
        return keys.stream()
                .limit(keys.size() - 1L)
                .filter(key -> messages.getMessage(key, null, null, locale) != null)
                .findFirst()
                .map(key -> say(key, arguments))
                .orElseGet(() -> say(keys.getLast(), arguments));
    }

    /** For example 16:00, or dinsdag 24 november 09:00 when it is not today. */
    String moment(Instant instant) {
        String time = format("HH:mm", instant);
        LocalDate today = LocalDate.ofInstant(now, zone);
        return LocalDate.ofInstant(instant, zone).equals(today) ? time : format(say("time.day"), instant) + " " + time;
    }

    /** Whether somebody can be reached, in one line. */
    String reach(Reachability reachability) {
        String state = "reach." + reachability.state().name();
        String reason = state + "." + reachability.reason();
        Instant back = reachability.now() ? null : reachability.backAt();
        if (back != null) {
            return sayFirst(List.of(reason + ".back", state + ".back"), moment(back));
        }
        Instant until = reachability.until();
        return until == null ? sayFirst(List.of(reason, state)) : until(until, reason, state);
    }

    /** Whole days end with their last day, not with the first minute of the next. */
    private String until(Instant until, String reason, String state) {
        ZonedDateTime end = until.atZone(zone);
        List<String> through = Stream.of(reason + ".through", state + ".through")
                .filter(key -> messages.getMessage(key, null, null, locale) != null)
                .toList();
        return through.isEmpty() || !end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? sayFirst(List.of(reason + ".until", state + ".until"), moment(until))
                : say(
                        through.getFirst(),
                        DateTimeFormatter.ofPattern(say("time.day"), locale).format(end.minusDays(1)));
    }

    /** Why a rule forbids something. */
    String refusal(Refusal refusal) {
        return say(
                refusal.rule().messageKey(),
                refusal.person() == null ? "" : refusal.person().displayName());
    }

    String minutes(Duration time) {
        return say("chat.minutes", Math.max(1, (time.toSeconds() + 59) / 60));
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }
}
