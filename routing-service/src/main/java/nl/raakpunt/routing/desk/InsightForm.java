package nl.raakpunt.routing.desk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.raakpunt.routing.insight.Selection;
import nl.raakpunt.routing.question.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a manager fills in to choose questions; dates as browsers send them. Nobody can be chosen.
 *
 * @param van       first day
 * @param tot       last day
 * @param per       dag, week or maand
 * @param team      key of the team
 * @param onderwerp key of the topic
 * @param kanaal    how questions came in
 */
public record InsightForm(
        @Nullable String van,
        @Nullable String tot,
        @Nullable String per,
        @Nullable String team,
        @Nullable String onderwerp,
        @Nullable String kanaal) {

    private static final int WEEKS = 12;
    private static final Map<String, Selection.Unit> UNITS = Map.of(
            "dag", Selection.Unit.DAY,
            "week", Selection.Unit.WEEK,
            "maand", Selection.Unit.MONTH);

    /** What was chosen; nothing when it is no period. Without dates the last twelve weeks. */
    Optional<Selection> selection(LocalDate today) {
        try {
            LocalDate to = given(tot) ? LocalDate.parse(tot) : today;
            LocalDate from = given(van) ? LocalDate.parse(van) : firstDay(to);
            return Optional.of(new Selection(
                    from, to, unit(), given(team) ? team : null, given(onderwerp) ? onderwerp : null, channel()));
        } catch (DateTimeException | IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }

    static Selection usual(LocalDate today) {
        return new Selection(firstDay(today), today, Selection.Unit.WEEK, null, null, null);
    }

    static String word(Selection.Unit unit) {
        return switch (unit) {
            case DAY -> "dag";
            case WEEK -> "week";
            case MONTH -> "maand";
        };
    }

    private static LocalDate firstDay(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
    }

    private Selection.Unit unit() {
        return UNITS.getOrDefault(per == null ? "" : per, Selection.Unit.WEEK);
    }

    private @Nullable Channel channel() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(kanaal))
                .findFirst()
                .orElse(null);
    }

    private static boolean given(@Nullable String field) {
        return field != null && !field.isBlank();
    }
}
