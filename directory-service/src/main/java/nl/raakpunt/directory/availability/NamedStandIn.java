package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A stand-in as the directory writes it: by sign-in name, not yet known to be an existing person. */
public record NamedStandIn(String login, StandIn.Term term) {

    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARK = Pattern.compile("\\s*([,/])\\s*");

    /** Reads text such as {@code k.elamrani vr 2026-12-21/2027-01-02; j.jansen}. */
    public static List<NamedStandIn> parseAll(String text) {
        return SEMICOLON
                .splitAsStream(text)
                .map(NamedStandIn::tidy)
                .filter(entry -> !entry.isEmpty())
                .map(NamedStandIn::parse)
                .toList();
    }

    private static String tidy(String entry) {
        return MARK.matcher(entry.strip()).replaceAll("$1");
    }

    private static NamedStandIn parse(String entry) {
        List<String> words = SPACES.splitAsStream(entry).toList();
        Set<DayOfWeek> days = Set.of();
        Absence period = null;
        for (String word : words.subList(1, words.size())) {
            if (days.isEmpty() && DayNames.areDays(word.toLowerCase(Locale.ROOT))) {
                days = DayNames.parse(word);
            } else if (period == null) {
                period = Dates.period(word);
            } else {
                throw new MalformedScheduleException(
                        "'" + entry + "' is not a stand-in; write for example j.jansen vr");
            }
        }
        return new NamedStandIn(words.getFirst(), term(days, period));
    }

    private static StandIn.Term term(Set<DayOfWeek> days, @Nullable Absence period) {
        return period == null
                ? new StandIn.Term(days, null, null)
                : new StandIn.Term(days, period.first(), period.last());
    }
}
