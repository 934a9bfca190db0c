package nl.raakpunt.directory.availability.store;

import java.sql.ResultSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when people work and who stands in for them, in a fixed number of queries. */
@Repository
public class ScheduleRepository {

    private static final String OF_PEOPLE = " where person = any(cast(:people as uuid[]))";

    private final JdbcClient jdbc;

    ScheduleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These people and everyone who stands in for them, through at most this many steps. */
    public Set<PersonId> withStandIns(Collection<PersonId> people, int steps) {
        return new HashSet<>(jdbc.sql("""
                        with recursive chain (person, step) as (
                            select unnest(cast(:people as uuid[])), 0
                            union
                            select s.stand_in, c.step + 1 from chain c join stand_in s on s.person = c.person
                            where c.step < :steps)
                        select distinct person from chain
                        """)
                .param("people", array(people))
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
        return grouped(
                "select * from working_pattern" + OF_PEOPLE,
                people,
                (row, number) -> WorkingPattern.parse(row.getString("pattern")));
    }

    private Map<PersonId, List<Absence>> absences(Collection<PersonId> people) {
        return grouped(
                "select * from absence" + OF_PEOPLE,
                people,
                (row, number) -> new Absence(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }

    private Map<PersonId, List<StandIn>> standIns(Collection<PersonId> people) {
        return grouped(
                "select * from stand_in" + OF_PEOPLE + " order by person, position",
                people,
                (row, number) -> new StandIn(
                        new PersonId(row.getObject("stand_in", UUID.class)),
                        new StandIn.Term(
                                days((String[]) row.getArray("days").getArray()),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))));
    }

    private <T> Map<PersonId, List<T>> grouped(String sql, Collection<PersonId> people, RowMapper<T> mapper) {
        Map<PersonId, List<T>> groups = new HashMap<>();
        jdbc.sql(sql).param("people", array(people)).query((ResultSet row) -> {
            PersonId person = new PersonId(row.getObject("person", UUID.class));
            groups.computeIfAbsent(person, id -> new ArrayList<>()).add(mapper.mapRow(row, row.getRow()));
        });
        return groups;
    }

    private static Set<DayOfWeek> days(String[] names) {
        return Arrays.stream(names).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private static String[] array(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray(String[]::new);
    }
}
