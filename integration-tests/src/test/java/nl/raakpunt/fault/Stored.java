package nl.raakpunt.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** What routing-service has stored, read from its tables. */
record Stored(List<Question> questions, List<Event> events, List<Audited> audited, List<Message> messages) {
    /** The row of a question. */
    record Question(UUID id, String text, long version, String state, UUID owner) {}

    /** A line of the log. */
    record Event(
            UUID question,
            long sequence,
            String type,
            Instant at,
            @Nullable UUID by) {}

    /** A line of the audit log that tells of a change. */
    record Audited(
            UUID question,
            long version,
            String action,
            @Nullable UUID by) {}

    /**
     * A line of the outbox.
     *
     * @param mailId what its mail is known by: its own id, or that of the mail in which it went with others
     */
    record Message(UUID question, String channel, String kind, UUID recipient, String status, UUID mailId) {}

    static Stored in(LocalStack stack) throws SQLException {
        try (Connection connection = stack.routingDatabase()) {
            return new Stored(
                    read(connection, "select id, text, version, state, owner_id from question", Stored::question),
                    read(
                            connection,
                            "select question_id, sequence, type, at, by_person from question_event order by question_id, sequence",
                            Stored::event),
                    read(
                            connection,
                            "select question_id, version, action, person_id from audit_log where action <> 'view'",
                            Stored::audited),
                    read(connection, """
                            select question_id, channel, kind, recipient_id, status,
                              case when bundle_id is not null and count(*) over (partition by bundle_id) > 1
                                then bundle_id else id end
                            from outbox_message""", Stored::message));
        }
    }

    /** Messages that wait to be sent. */
    static int waiting(LocalStack stack) throws SQLException {
        try (Connection connection = stack.routingDatabase()) {
            return read(
                            connection,
                            "select count(*) from outbox_message where status = 'WAITING'",
                            row -> row.getInt(1))
                    .getFirst();
        }
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, UUID.class));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, UUID.class));
    }

    private static Audited audited(ResultSet row) throws SQLException {
        return new Audited(
                row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getObject(4, UUID.class));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class));
    }

    private static <T> List<T> read(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return List.copyOf(read);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
