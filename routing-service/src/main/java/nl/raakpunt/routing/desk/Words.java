package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.routing.directory.Reachability;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says things to one reader: in their language, with times as people say them. */
record Words(MessageSource messages, Locale locale, ZoneId zone, Instant now, Map<String, String> villages) {

    /** The name of a village by its key. */
    String village(String key) {
        return villages.getOrDefault(key, key);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of the first key that exists; the last one must. */
    String sayFirst(List<String> keys, Object... arguments) {
        for (var key : keys.subList(0, keys.size() - 1)) {
            var text = messages.getMessage(key, arguments, null, locale);
            if (text != null) {
                return text;
            }
        }
        return say(keys.getLast(), arguments);
    }

    /** The text of a key, or {@code null} when there is no such key. */
    @Nullable
    String sayIfKnown(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }

    /** The text of a key, or something else when there is no such key. */
    String sayOr(String key, String other) {
        return Objects.requireNonNullElse(sayIfKnown(key), other);
    }

    /** For example 16:00, or dinsdag 24 november 09:00 when it is not today. */
    String moment(Instant instant) {
        var time = format("HH:mm", instant);
        if (day(instant).equals(day(now))) {
            return time;
        }
        var sameYear = day(instant).getYear() == day(now).getYear();
        return format(say(sameYear ? "time.day" : "time.day.year"), instant) + " " + time;
    }

    /** For example dinsdag 24 november. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("time.day"), locale).format(date);
    }

    /** How long before a moment something was, for example 2 minuten geleden. */
    String ago(Instant past, Instant moment) {
        Duration age = Duration.between(past, moment);
        if (age.toHours() < 1) {
            return say("ago.minutes", Math.max(0, age.toMinutes()));
        }
        return age.toDays() < 1 ? say("ago.hours", age.toHours()) : say("ago.days", age.toDays());
    }

    /** How long something takes, for example 3 minuten en 12 seconden. */
    String lasting(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 60 ? say("lasting.seconds", seconds) : say("lasting.minutes", seconds / 60, seconds % 60);
    }

    /** Whether somebody can be reached, in one line. */
    String reach(Reachability reachability) {
        var state = reachability.state().name();
        var reason = "reach." + state + "." + reachability.reason();
        return reachable(reachability, reason, "reach." + state);
    }

    private String reachable(Reachability reachability, String reason, String state) {
        if (reachability.backAt() != null && !reachability.now()) {
            return sayFirst(List.of(reason + ".back", state + ".back"), moment(reachability.backAt()));
        }
        if (reachability.until() != null) {
            return until(reachability.until(), reason, state);
        }
        return sayFirst(List.of(reason, state));
    }

    /** Whole days end with their last day, not with the first minute of the next. */
    private String until(Instant until, String reason, String state) {
        var last = isMidnight(until) ? date(day(until).minusDays(1)) : null;
        var through = last == null ? null : sayIfKnown(reason + ".through", last);
        if (last != null && through == null) {
            through = sayIfKnown(state + ".through", last);
        }
        return through == null ? sayFirst(List.of(reason + ".until", state + ".until"), moment(until)) : through;
    }

    boolean isMidnight(Instant instant) {
        return instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Where a reachability comes from and how old that is. */
    String source(Reachability reachability) {
        var source = sayFirst(List.of("source." + reachability.source(), "source.other"));
        return reachability.observedAt() == null
                ? say("source.line", source)
                : say("source.line.age", source, moment(reachability.observedAt()));
    }

    /** What else helps to reach a colleague; of every channel the first is only worth a word when it is not the telephone. */
    List<String> notes(Reachability reachability) {
        List<String> notes = new ArrayList<>();
        if (reachability.line() != null) {
            notes.add(say("reach.note.line", reachability.line()));
        }
        List<String> channels = reachability.channels() == null ? List.of() : reachability.channels();
        if (channels.size() == 1) {
            notes.add(sayFirst(List.of("reach.note.only." + channels.getFirst(), "reach.note.only")));
        } else if (reachability.state() == Reachability.State.BUSY
                && Boolean.TRUE.equals(reachability.mayInterrupt())) {
            notes.add(say("reach.note.interrupt"));
        }
        if (reachability.missing() != null) {
            notes.addAll(reachability.missing());
        }
        return List.copyOf(notes);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }

    /** The day on which an instant falls where the organisation is. */
    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
