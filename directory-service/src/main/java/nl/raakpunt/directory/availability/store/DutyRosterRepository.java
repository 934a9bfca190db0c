package nl.raakpunt.directory.availability.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import org.springframework.stereotype.Repository;

/** Reads who of a team is on duty, in one round trip. */
@Repository
public class DutyRosterRepository {

    private static final String ROSTERS = """
            select r.*, m.people from duty_roster r
            join (select team, array_agg(person order by position) as people from duty_member
                  where team = any(?) group by team) m on m.team = r.team
            """;
    /** The last one entered first: it is the one that holds. */
    private static final String SWAPS = "select * from duty_swap where team = any(?) order by entered_at desc, id";

    private final RoundTrips trips;

    DutyRosterRepository(RoundTrips trips) {
        this.trips = trips;
    }

    /** Duty rosters by the key of the team; teams without one are left out. */
    public Map<String, DutyRoster> byTeams(Collection<String> teams) {
        return byTeams(teams, trips.begin()).get();
    }

    /** The same, together with what else is asked on this trip. */
    public Supplier<Map<String, DutyRoster>> byTeams(Collection<String> teams, RoundTrip trip) {
        if (teams.isEmpty()) {
            return Map::of;
        }
        Object keys = teams.toArray(String[]::new);
        Supplier<Map<String, List<DutyRoster.Swap>>> swaps = trip.ask(SWAPS, DutyRosterRepository::swaps, keys);
        // The swaps were asked for first, so they are there when the rosters are read.
        return trip.ask(ROSTERS, rows -> rosters(rows, swaps.get()), keys);
    }

    private static Map<String, List<DutyRoster.Swap>> swaps(ResultSet rows) throws SQLException {
        Map<String, List<DutyRoster.Swap>> swaps = new HashMap<>();
        while (rows.next()) {
            swaps.computeIfAbsent(rows.getString("team"), team -> new ArrayList<>())
                    .add(new DutyRoster.Swap(
                            rows.getObject("id", UUID.class),
                            Rows.person(rows, "person"),
                            rows.getObject("first_day", LocalDate.class),
                            rows.getObject("last_day", LocalDate.class)));
        }
        return swaps;
    }

    private static Map<String, DutyRoster> rosters(ResultSet rows, Map<String, List<DutyRoster.Swap>> swaps)
            throws SQLException {
        Map<String, DutyRoster> rosters = new HashMap<>();
        while (rows.next()) {
            String team = rows.getString("team");
            rosters.put(
                    team,
                    new DutyRoster(
                            Rows.people(rows, "people"),
                            rows.getObject("first_day", LocalDate.class),
                            DayOfWeek.valueOf(rows.getString("hand_over_day")),
                            rows.getObject("hand_over_time", LocalTime.class),
                            swaps.getOrDefault(team, List.of())));
        }
        return rosters;
    }
}
