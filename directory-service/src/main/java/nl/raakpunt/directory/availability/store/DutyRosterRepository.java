package nl.raakpunt.directory.availability.store;

import java.sql.ResultSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.availability.DutyRoster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who of a team is on duty, in a fixed number of queries. */
@Repository
public class DutyRosterRepository {

    private final JdbcClient jdbc;

    DutyRosterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Duty rosters by the key of the team; teams without one are left out. */
    public Map<String, DutyRoster> byTeams(Collection<String> teams) {
        Map<String, List<DutyRoster.Swap>> swaps = swaps(teams);
        Map<String, DutyRoster> rosters = new HashMap<>();
        jdbc.sql("""
                        select r.*, m.people from duty_roster r
                        join (select team, array_agg(person order by position) as people from duty_member
                              where team = any(:teams) group by team) m on m.team = r.team
                        """).param("teams", teams.toArray(String[]::new)).query((ResultSet row) -> {
            String team = row.getString("team");
            rosters.put(
                    team,
                    new DutyRoster(
                            Rows.people(row, "people"),
                            row.getObject("first_day", LocalDate.class),
                            DayOfWeek.valueOf(row.getString("hand_over_day")),
                            row.getObject("hand_over_time", LocalTime.class),
                            swaps.getOrDefault(team, List.of())));
        });
        return rosters;
    }

    /** The last one entered first: it is the one that holds. */
    private Map<String, List<DutyRoster.Swap>> swaps(Collection<String> teams) {
        Map<String, List<DutyRoster.Swap>> swaps = new HashMap<>();
        jdbc.sql("select * from duty_swap where team = any(:teams) order by entered_at desc, id")
                .param("teams", teams.toArray(String[]::new))
                .query((ResultSet row) -> {
                    swaps.computeIfAbsent(row.getString("team"), team -> new ArrayList<>())
                            .add(new DutyRoster.Swap(
                                    row.getObject("id", UUID.class),
                                    Rows.person(row, "person"),
                                    row.getObject("first_day", LocalDate.class),
                                    row.getObject("last_day", LocalDate.class)));
                });
        return swaps;
    }
}
