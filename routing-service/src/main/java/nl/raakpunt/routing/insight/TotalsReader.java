package nl.raakpunt.routing.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.worktime.CalendarSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds the stories of a selection up. */
@Repository
class TotalsReader {

    private static final String SUMS = Arrays.stream(Measure.values())
            .map(measure -> "sum(" + measure.column() + ") as " + measure.column())
            .collect(Collectors.joining(", "));
    private static final String TOTALS = """
            count(*) as received,
            count(*) filter (where answered = 0 and waiting_since is null and due_at < :now) as overdue,
            count(mark) as rated, coalesce(sum(mark), 0) as marks,
            bit_or(agents) as agents, bit_or(colleagues) as colleagues,
            """ + SUMS;
    private static final String SELECTED = """
             from insight_question left join insight_rating using (question_id)
            where merged = 0 and received_at >= :from and received_at < :until
              and (cast(:team as text) is null or team_id = :team)
              and (cast(:topic as text) is null or topic_key = :topic)
              and (cast(:channel as text) is null or channel = :channel)
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Clock clock;

    TotalsReader(JdbcClient jdbc, CalendarSettings calendar, Clock clock) {
        this.jdbc = jdbc;
        this.zone = calendar.timeZone();
        this.clock = clock;
    }

    /** Totals by the first day of each part in which questions came in. */
    Map<LocalDate, Totals> byPart(Selection selection) {
        return inOrder(selected(
                        "select cast(date_trunc(:unit, received_at at time zone :zone) as date) as part, " + TOTALS
                                + SELECTED + "group by part order by part",
                        selection)
                .param("unit", selection.unit().name().toLowerCase(Locale.ROOT))
                .param("zone", zone.getId())
                .query((row, _) -> Map.entry(row.getObject("part", LocalDate.class), totals(row)))
                .list());
    }

    /** Totals by team, in the order of their names. */
    Map<TeamRef, Totals> byTeam(Selection selection) {
        return inOrder(selected(
                        "select team_id, max(team_name) as team_name, " + TOTALS + SELECTED
                                + "and team_id is not null group by team_id order by lower(max(team_name)), team_id",
                        selection)
                .query((row, _) ->
                        Map.entry(new TeamRef(row.getString("team_id"), row.getString("team_name")), totals(row)))
                .list());
    }

    /** Teams with questions, by name. */
    List<TeamRef> teams() {
        return jdbc.sql("""
                        select team_id, max(team_name) as name from insight_question
                        where team_id is not null group by team_id order by lower(max(team_name)), team_id""")
                .query((row, _) -> new TeamRef(row.getString("team_id"), row.getString("name")))
                .list();
    }

    /** Topics with questions, by title. */
    List<TopicRef> topics() {
        return jdbc.sql("""
                        select topic_key, max(topic_title) as title from insight_question
                        where topic_key is not null group by topic_key order by lower(max(topic_title)), topic_key""")
                .query((row, _) -> new TopicRef(row.getString("topic_key"), row.getString("title")))
                .list();
    }

    private JdbcClient.StatementSpec selected(String sql, Selection selection) {
        return jdbc.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", startOf(selection.from()))
                .param("until", startOf(selection.to().plusDays(1)))
                .param("team", selection.team(), Types.VARCHAR)
                .param("topic", selection.topic(), Types.VARCHAR)
                .param(
                        "channel",
                        selection.channel() == null ? null : selection.channel().name(),
                        Types.VARCHAR);
    }

    private static <K> Map<K, Totals> inOrder(List<Map.Entry<K, Totals>> entries) {
        Map<K, Totals> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static Totals totals(ResultSet row) throws SQLException {
        Map<Measure, Long> sums = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            sums.put(measure, row.getLong(measure.column()));
        }
        return new Totals(
                row.getLong("received"),
                row.getLong("overdue"),
                row.getLong("rated"),
                row.getLong("marks"),
                new Group(row.getLong("agents")),
                new Group(row.getLong("colleagues")),
                sums);
    }
}
