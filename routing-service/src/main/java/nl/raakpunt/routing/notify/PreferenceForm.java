package nl.raakpunt.routing.notify;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about their messages, as it was typed.
 *
 * @param asked      MAIL or CHAT
 * @param reminders  MAIL, CHAT or DIGEST
 * @param owned      MAIL, CHAT or DIGEST
 * @param done       MAIL, CHAT or DIGEST
 * @param quietFrom  for example 18:00; empty with {@code quietUntil} for no quiet hours
 * @param quietUntil for example 08:00
 * @param digestAt   for example 08:30; empty for no digest
 */
public record PreferenceForm(
        @Nullable String asked,
        @Nullable String reminders,
        @Nullable String owned,
        @Nullable String done,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable String digestAt) {

    /** What came of reading it. */
    public sealed interface Read {

        /** It makes sense. */
        record Fine(Preference preference) implements Read {}

        /**
         * It does not.
         *
         * @param problems everything that is wrong: the field, and a short code of what
         */
        record Wrong(Map<String, String> problems) implements Read {
            public Wrong {
                problems = Map.copyOf(problems);
            }
        }
    }

    /** The same as it is kept. */
    public static PreferenceForm of(Preference preference) {
        QuietHours quiet = preference.quiet();
        return new PreferenceForm(
                preference.way(Message.Group.ASKED).name(),
                preference.way(Message.Group.REMINDERS).name(),
                preference.way(Message.Group.OWNED).name(),
                preference.way(Message.Group.DONE).name(),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.until().toString(),
                preference.digestAt() == null ? null : preference.digestAt().toString());
    }

    /** Reads it; everything that is wrong is said at once. */
    public Read read() {
        Map<String, String> problems = new LinkedHashMap<>();
        Map<Message.Group, By> ways = ways(problems);
        LocalTime from = time("quietFrom", quietFrom, problems);
        LocalTime until = time("quietUntil", quietUntil, problems);
        LocalTime digest = time("digestAt", digestAt, problems);
        if (problems.isEmpty()) {
            together(ways, from, until, digest, problems);
        }
        return problems.isEmpty()
                ? new Read.Fine(new Preference(
                        ways, from == null || until == null ? null : new QuietHours(from, until), digest))
                : new Read.Wrong(problems);
    }

    private Map<Message.Group, By> ways(Map<String, String> problems) {
        Map<Message.Group, By> ways = new EnumMap<>(Message.Group.class);
        way(Message.Group.ASKED, "asked", asked, ways, problems);
        way(Message.Group.REMINDERS, "reminders", reminders, ways, problems);
        way(Message.Group.OWNED, "owned", owned, ways, problems);
        way(Message.Group.DONE, "done", done, ways, problems);
        return ways;
    }

    private static void way(
            Message.Group group,
            String field,
            @Nullable String typed,
            Map<Message.Group, By> ways,
            Map<String, String> problems) {
        By way = null;
        for (By by : By.values()) {
            way = by.name().equals(typed) ? by : way;
        }
        if (way == null) {
            problems.put(field, "way");
        } else if (way == By.DIGEST && group == Message.Group.ASKED) {
            problems.put(field, "asked");
        } else {
            ways.put(group, way);
        }
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed, Map<String, String> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip()).withSecond(0).withNano(0);
        } catch (DateTimeParseException noTime) {
            problems.put(field, "time");
            return null;
        }
    }

    private static void together(
            Map<Message.Group, By> ways,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable LocalTime digest,
            Map<String, String> problems) {
        if ((from == null) != (until == null)) {
            problems.put(from == null ? "quietFrom" : "quietUntil", "quiet");
        } else if (from != null && from.equals(until)) {
            problems.put("quietUntil", "same");
        }
        if (digest == null && ways.containsValue(By.DIGEST)) {
            problems.put("digestAt", "digest");
        }
    }
}
