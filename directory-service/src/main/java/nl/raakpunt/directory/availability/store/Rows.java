package nl.raakpunt.directory.availability.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What reading and writing these tables has in common. */
final class Rows {

    static final String OF_PEOPLE = " where person = any(cast(? as uuid[]))";

    private Rows() {}

    /** Rows by the person they are of; the statement's one parameter is whom to look for. */
    static <T> Supplier<Map<PersonId, List<T>>> grouped(
            RoundTrip trip, String sql, Collection<PersonId> people, Mapper<T> mapper) {
        return trip.ask(sql, rows -> grouped(rows, mapper), (Object) array(people));
    }

    private static <T> Map<PersonId, List<T>> grouped(ResultSet rows, Mapper<T> mapper) throws SQLException {
        Map<PersonId, List<T>> groups = new HashMap<>();
        while (rows.next()) {
            groups.computeIfAbsent(person(rows, "person"), id -> new ArrayList<>())
                    .add(mapper.map(rows));
        }
        return groups;
    }

    /** The staff directory names stand-ins for everything only; its rows have no topic. */
    static StandIn standIn(ResultSet row, @Nullable String topic) throws SQLException {
        Set<DayOfWeek> days = Arrays.stream((String[]) row.getArray("days").getArray())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        StandIn.Term term = new StandIn.Term(
                days, row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
        return new StandIn(person(row, "stand_in"), term, topic);
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .toList();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static String[] array(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray(String[]::new);
    }

    /** A moment as the driver takes it. */
    static @Nullable OffsetDateTime column(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
