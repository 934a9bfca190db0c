package nl.raakpunt.directory.figure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the counters of teams, an hour each. */
@Repository
class FigureRepository {

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for whoever is the first to count this moment; other instances then leave it. */
    boolean claim(Instant slot) {
        return jdbc.sql("update reachability_figure_slot set slot = :slot where slot < :slot")
                        .param("slot", slot.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Adds one look at each of these teams to the hour it falls in. */
    void add(Instant slot, Map<String, Boolean> teams) {
        teams.forEach((team, reachable) -> jdbc.sql("""
                        insert into reachability_figure values (:team, :hour, 1, :reachable)
                        on conflict (team, hour) do update set observed = reachability_figure.observed + 1,
                            reachable = reachability_figure.reachable + excluded.reachable
                        """)
                .param("team", team)
                .param("hour", slot.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("reachable", reachable ? 1 : 0)
                .update());
    }

    /** How often was looked at a team in a period, and how often somebody could be reached. */
    Sum sum(String team, Instant from, Instant until) {
        return jdbc.sql("""
                        select coalesce(sum(observed), 0) as observed, coalesce(sum(reachable), 0) as reachable, min(hour) as since
                        from reachability_figure where team = :team and hour >= :from and hour < :until
                        """)
                .param("team", team)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Sum(
                        row.getLong("observed"),
                        row.getLong("reachable"),
                        since(row.getObject("since", OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant since(@Nullable OffsetDateTime hour) {
        return hour == null ? null : hour.toInstant();
    }

    int removeBefore(Instant at) {
        return jdbc.sql("delete from reachability_figure where hour < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Looks in working time, and those at which somebody could be reached.
     *
     * @param since the hour of the first look; {@code null} when there was none
     */
    record Sum(long observed, long reachable, @Nullable Instant since) {}
}
