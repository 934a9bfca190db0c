package nl.raakpunt.routing.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import nl.raakpunt.routing.question.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which questions figures are made of: those that came in on these days. There is no way to choose a person.
 *
 * @param from  first day
 * @param to    last day
 * @param unit  what the trend is divided in
 * @param team  key of the team; {@code null} for all
 * @param topic key of the topic; {@code null} for all
 */
public record Selection(
        LocalDate from,
        LocalDate to,
        Unit unit,
        @Nullable String team,
        @Nullable String topic,
        @Nullable Channel channel) {

    private static final int LONGEST_DAYS = 1100;

    public Selection {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day comes before the first");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new IllegalArgumentException("The period is longer than three years");
        }
    }

    /** Parts of a period. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH;

        LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }
    }

    /** All questions of a month, by week. */
    public static Selection of(YearMonth month) {
        return new Selection(month.atDay(1), month.atEndOfMonth(), Unit.WEEK, null, null, null);
    }

    /** The same in the period before, as many days. */
    public Selection before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Selection(from.minusDays(days), to.minusDays(days), unit, team, topic, channel);
    }
}
