package nl.raakpunt.directory.availability.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what the sync found out about working time and stand-ins; only the sync calls it. */
@Component
public class ScheduleStore {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ScheduleStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces everything recorded about these people. */
    public void replace(Map<PersonId, Schedule> schedules) {
        List<PersonId> people = List.copyOf(schedules.keySet());
        for (String table : List.of("working_pattern", "absence", "stand_in")) {
            jdbc.batchUpdate(
                    "delete from " + table + " where person = ?",
                    people,
                    BATCH,
                    (row, person) -> row.setObject(1, person.value()));
        }
        savePatterns(schedules);
        saveAbsences(schedules);
        saveStandIns(schedules);
    }

    private void savePatterns(Map<PersonId, Schedule> schedules) {
        List<Map.Entry<PersonId, String>> patterns = new ArrayList<>();
        schedules.forEach((person, schedule) -> {
            if (schedule.pattern() != null) {
                patterns.add(Map.entry(person, schedule.pattern().toString()));
            }
        });
        jdbc.batchUpdate("insert into working_pattern values (?, ?)", patterns, BATCH, (row, pattern) -> {
            row.setObject(1, pattern.getKey().value());
            row.setString(2, pattern.getValue());
        });
    }

    private void saveAbsences(Map<PersonId, Schedule> schedules) {
        List<Map.Entry<PersonId, Absence>> absences = new ArrayList<>();
        schedules.forEach(
                (person, schedule) -> schedule.absences().forEach(absence -> absences.add(Map.entry(person, absence))));
        jdbc.batchUpdate("insert into absence values (?, ?, ?)", absences, BATCH, (row, absence) -> {
            row.setObject(1, absence.getKey().value());
            row.setObject(2, absence.getValue().first());
            row.setObject(3, absence.getValue().last());
        });
    }

    private void saveStandIns(Map<PersonId, Schedule> schedules) {
        List<StandInRow> rows = new ArrayList<>();
        schedules.forEach((person, schedule) -> {
            for (StandIn standIn : schedule.standIns()) {
                rows.add(new StandInRow(person, rows.size(), standIn));
            }
        });
        jdbc.batchUpdate("insert into stand_in values (?, ?, ?, ?, ?, ?)", rows, BATCH, ScheduleStore::bind);
    }

    private static void bind(PreparedStatement row, StandInRow values) throws SQLException {
        StandIn.Term term = values.standIn().term();
        Array days = row.getConnection()
                .createArrayOf(
                        "text",
                        term.days().stream().sorted().map(DayOfWeek::name).toArray());
        row.setObject(1, values.person().value());
        row.setInt(2, values.position());
        row.setObject(3, values.standIn().person().value());
        row.setArray(4, days);
        row.setObject(5, term.first());
        row.setObject(6, term.last());
    }

    private record StandInRow(PersonId person, int position, StandIn standIn) {}
}
