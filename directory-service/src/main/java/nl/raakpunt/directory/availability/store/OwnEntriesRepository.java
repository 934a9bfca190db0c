package nl.raakpunt.directory.availability.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.raakpunt.directory.availability.OwnAbsence;
import nl.raakpunt.directory.availability.OwnEntries;
import nl.raakpunt.directory.availability.OwnEntries.OwnPattern;
import nl.raakpunt.directory.availability.OwnStatus;
import nl.raakpunt.directory.availability.Reachability.Channel;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what people entered here, in one round trip. */
@Repository
public class OwnEntriesRepository {

    private final RoundTrips trips;

    OwnEntriesRepository(RoundTrips trips) {
        this.trips = trips;
    }

    /** Entries of each of these people; {@link OwnEntries#NONE} for those who entered nothing. */
    public Map<PersonId, OwnEntries> byPeople(Collection<PersonId> people) {
        return byPeople(people, trips.begin()).get();
    }

    /** The same, together with what else is asked on this trip. */
    public Supplier<Map<PersonId, OwnEntries>> byPeople(Collection<PersonId> people, RoundTrip trip) {
        Supplier<Map<PersonId, List<OwnStatus>>> statuses =
                Rows.grouped(trip, ofPeople("own_status", "person"), people, OwnEntriesRepository::status);
        Supplier<Map<PersonId, List<OwnAbsence>>> absences =
                Rows.grouped(trip, ofPeople("own_absence", "from_at"), people, OwnEntriesRepository::absence);
        Supplier<Map<PersonId, List<OwnPattern>>> patterns =
                Rows.grouped(trip, ofPeople("own_pattern", "person"), people, OwnEntriesRepository::pattern);
        Supplier<Map<PersonId, List<StandIn>>> standIns = Rows.grouped(
                trip, ofPeople("own_stand_in", "position"), people, row -> Rows.standIn(row, row.getString("topic")));
        return () -> {
            Map<PersonId, OwnEntries> entries = new HashMap<>();
            for (PersonId person : people) {
                entries.put(
                        person,
                        new OwnEntries(
                                first(statuses.get().get(person)),
                                absences.get().getOrDefault(person, List.of()),
                                first(patterns.get().get(person)),
                                standIns.get().getOrDefault(person, List.of())));
            }
            return entries;
        };
    }

    private static String ofPeople(String table, String order) {
        return "select * from " + table + Rows.OF_PEOPLE + " order by " + order;
    }

    private static <T> @Nullable T first(@Nullable List<T> all) {
        return all == null ? null : all.getFirst();
    }

    private static OwnStatus status(ResultSet row) throws SQLException {
        String only = row.getString("only_channel");
        return new OwnStatus(
                OwnStatus.Says.valueOf(row.getString("says")),
                row.getBoolean("may_interrupt"),
                only == null ? null : Channel.valueOf(only),
                row.getString("line"),
                Rows.instant(row, "from_at"),
                Rows.instantOrNull(row, "until_at"),
                row.getBoolean("by_team_lead"));
    }

    private static OwnAbsence absence(ResultSet row) throws SQLException {
        return new OwnAbsence(
                row.getObject("id", UUID.class),
                Rows.instant(row, "from_at"),
                Rows.instantOrNull(row, "until_at"),
                Rows.instant(row, "entered_at"),
                row.getBoolean("by_team_lead"));
    }

    private static OwnPattern pattern(ResultSet row) throws SQLException {
        return new OwnPattern(
                PatternTexts.read(row.getString("pattern")),
                Rows.instant(row, "entered_at"),
                row.getBoolean("by_team_lead"));
    }
}
