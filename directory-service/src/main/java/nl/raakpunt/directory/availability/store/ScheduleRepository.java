package nl.raakpunt.directory.availability.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when people work and who stands in for them as the staff directory says, in one round trip. */
@Repository
public class ScheduleRepository {

    private static final List<Times> NO_TIMES = List.of(new Times(null, List.of()));

    private final JdbcClient jdbc;
    private final RoundTrips trips;

    ScheduleRepository(JdbcClient jdbc, RoundTrips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    /** These people and everyone named to stand in for them, wherever that was said, through at most this many steps. */
    public Set<PersonId> withStandIns(Collection<PersonId> people, int steps) {
        return new HashSet<>(jdbc.sql("""
                        with recursive chain (person, step) as (
                            select unnest(cast(:people as uuid[])), 0
                            union
                            select s.stand_in, c.step + 1
                            from chain c join (
                                select person, stand_in from stand_in
                                union all select person, stand_in from own_stand_in) s on s.person = c.person
                            where c.step < :steps)
                        select distinct person from chain
                        """)
                .param("people", Rows.array(people))
                .param("steps", steps)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** A schedule for each of these people; {@link Schedule#UNKNOWN} for those of whom nothing is recorded. */
    public Map<PersonId, Schedule> byPeople(Collection<PersonId> people) {
        return byPeople(people, trips.begin()).get();
    }

    /** The same, together with what else is asked on this trip. */
    public Supplier<Map<PersonId, Schedule>> byPeople(Collection<PersonId> people, RoundTrip trip) {
        Supplier<Map<PersonId, List<Times>>> times = Rows.grouped(
                trip,
                "select id as person, pattern_text, absence_text from person where id = any(cast(? as uuid[]))",
                people,
                ScheduleRepository::times);
        Supplier<Map<PersonId, List<StandIn>>> standIns = Rows.grouped(
                trip,
                "select * from stand_in" + Rows.OF_PEOPLE + " order by person, position",
                people,
                row -> Rows.standIn(row, null));
        return () -> {
            Map<PersonId, Schedule> schedules = new HashMap<>();
            for (PersonId person : people) {
                Times known = times.get().getOrDefault(person, NO_TIMES).getFirst();
                List<StandIn> named = standIns.get().getOrDefault(person, List.of());
                schedules.put(person, new Schedule(known.pattern(), known.absences(), named));
            }
            return schedules;
        };
    }

    /** When somebody works and is away, as it is kept with the person. */
    private record Times(@Nullable WorkingPattern pattern, List<Absence> absences) {}

    private static Times times(ResultSet row) throws SQLException {
        String pattern = row.getString("pattern_text");
        return new Times(
                pattern.isEmpty() ? null : PatternTexts.read(pattern), Absence.parseAll(row.getString("absence_text")));
    }
}
