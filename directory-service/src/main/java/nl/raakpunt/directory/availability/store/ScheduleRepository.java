package nl.raakpunt.directory.availability.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when people work and who stands in for them as the staff directory says, in a fixed number of queries. */
@Repository
public class ScheduleRepository {

    private final JdbcClient jdbc;

    ScheduleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        Map<PersonId, List<WorkingPattern>> patterns = patterns(people);
        Map<PersonId, List<Absence>> absences = absences(people);
        Map<PersonId, List<StandIn>> standIns = standIns(people);
        Map<PersonId, Schedule> schedules = new HashMap<>();
        for (PersonId person : people) {
            schedules.put(
                    person,
                    new Schedule(
                            patterns.getOrDefault(person, List.of()).stream()
                                    .findFirst()
                                    .orElse(null),
                            absences.getOrDefault(person, List.of()),
                            standIns.getOrDefault(person, List.of())));
        }
        return schedules;
    }

    private Map<PersonId, List<WorkingPattern>> patterns(Collection<PersonId> people) {
        return Rows.grouped(
                jdbc.sql("select * from working_pattern" + Rows.OF_PEOPLE),
                people,
                row -> PatternTexts.read(row.getString("pattern")));
    }

    private Map<PersonId, List<Absence>> absences(Collection<PersonId> people) {
        return Rows.grouped(
                jdbc.sql("select * from absence" + Rows.OF_PEOPLE),
                people,
                row -> new Absence(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }

    private Map<PersonId, List<StandIn>> standIns(Collection<PersonId> people) {
        return Rows.grouped(
                jdbc.sql("select * from stand_in" + Rows.OF_PEOPLE + " order by person, position"),
                people,
                row -> Rows.standIn(row, null));
    }
}
