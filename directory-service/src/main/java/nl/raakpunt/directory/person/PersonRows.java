package nl.raakpunt.directory.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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
                row.getString("department"),
                row.getString("mail"),
                row.getString("phone"),
                row.getString("mobile"),
                row.getString("location"),
                row.getString("room"),
                personId(row, "manager"),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getString("description"),
                row.getBoolean("active"));
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

    private static @Nullable PersonId personId(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
