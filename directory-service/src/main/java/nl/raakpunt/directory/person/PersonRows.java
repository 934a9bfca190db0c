package nl.raakpunt.directory.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns database rows into people and teams. */
final class PersonRows {

    private PersonRows() {}

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("login"),
                new PersonName(
                        row.getString("given_name"),
                        row.getString("name_prefix"),
                        row.getString("family_name"),
                        row.getString("display_name")),
                row.getString("function"),
                teamRef(row),
                teamRefs(row),
                row.getString("department"),
                row.getString("mail"),
                row.getString("phone"),
                row.getString("mobile"),
                row.getString("location"),
                row.getString("room"),
                personId(row, "manager"),
                texts(row, "languages"),
                row.getString("village"),
                texts(row, "skills"),
                row.getString("description"),
                row.getString("photo"),
                row.getBoolean("active"),
                instant(row, "missing_since"));
    }

    static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new TeamRef(row.getString("id"), row.getString("name")),
                row.getString("department"),
                personId(row, "lead"));
    }

    private static @Nullable TeamRef teamRef(ResultSet row) throws SQLException {
        String key = row.getString("team");
        return key == null ? null : new TeamRef(key, row.getString("team_name"));
    }

    private static List<TeamRef> teamRefs(ResultSet row) throws SQLException {
        List<String> ids = texts(row, "member_team_ids");
        List<String> names = texts(row, "member_team_names");
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new TeamRef(ids.get(i), names.get(i)))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable PersonId personId(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
