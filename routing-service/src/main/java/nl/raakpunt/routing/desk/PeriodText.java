package nl.raakpunt.routing.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import nl.raakpunt.routing.insight.Selection;

/** Writes periods as people say them. */
final class PeriodText {
    private PeriodText() {}

    /** For example 23 nov, week van 23 nov, or november 2026. */
    static String part(LocalDate start, Selection selection, Words words) {
        return switch (selection.unit()) {
            case DAY -> date("d MMM", start, words);
            case WEEK -> words.say("insight.week", date("d MMM", start, words));
            case MONTH -> date("MMMM yyyy", start, words);
        };
    }

    static String whole(Selection selection, Words words) {
        return words.say(
                "insight.period",
                date("d MMMM yyyy", selection.from(), words),
                date("d MMMM yyyy", selection.to(), words));
    }

    static String month(YearMonth month, Words words) {
        return date("MMMM yyyy", month.atDay(1), words);
    }

    private static String date(String pattern, LocalDate day, Words words) {
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
    }
}
