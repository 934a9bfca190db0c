package nl.raakpunt.benchmark;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.stack.LocalStack;

/**
 * A desk after years of work: many copies of real questions, each with its log, for all colleagues; twenty of them are agents.
 * The last two years are even, so about one question in a hundred was finished in the last week.
 */
final class BigDesk {
    private static final String COPY = """
            insert into question (id, reference, version, state, owner_id, owner_name, offered_to_id, offered_to_name, respond_before,
              received_at, answer_before, changed_at, topic_key, topic_title, area, text, helpers, next_due, escalate_at, snapshot)
            select cast(lpad(to_hex(n), 32, '0') as uuid), 'GROOT-' || n, t.version, t.state,
              staff[1 + n % cardinality(staff)], t.owner_name,
              case when t.state = 'OFFERED' then staff[1 + n * 7 % cardinality(staff)] end, t.offered_to_name,
              case when t.state = 'OFFERED' then now() + interval '2 days' end,
              at, at + interval '3 days', at + interval '1 day', t.topic_key, t.topic_title, t.area, t.text, t.helpers,
              case when t.state <> 'CLOSED' then now() + interval '1 day' + n % 100 * interval '1 minute' end, null,
              t.snapshot || jsonb_build_object('reference', 'GROOT-' || n)
            from question t, (select cast(? as uuid[]) as staff) as everybody, generate_series(?, ?) as n,
              lateral (select now() - case when t.state = 'CLOSED' then interval '1 day' + n % 730 * interval '1 day'
                else n % 72 * interval '1 hour' end as at) as moment
            where t.id = ?""";
    private static final String EVENTS = """
            insert into question_event (question_id, sequence, type, at, by_person, payload)
            select cast(lpad(to_hex(n), 32, '0') as uuid), e.sequence, e.type, e.at, e.by_person, e.payload
            from generate_series(?, ?) as n, question_event e where e.question_id = ?""";
    private static final String PEOPLE = """
            insert into question_person (question_id, person_id, set_out, finished_at)
            select q.id, p.person, p.set_out, case when q.state = 'CLOSED' then q.changed_at end
            from generate_series(?, ?) as n join question q on q.id = cast(lpad(to_hex(n), 32, '0') as uuid),
              lateral (select staff[1 + n % 20], true from (select cast(? as uuid[]) as staff) as everybody
                union all select q.owner_id, false) as p (person, set_out)
            on conflict do nothing""";

    private final LocalStack stack;
    private final List<UUID> staff;
    private int last;

    /** @param staff everybody, the twenty agents first */
    BigDesk(LocalStack stack, List<UUID> staff) {
        this.stack = stack;
        this.staff = List.copyOf(staff);
    }

    /** Adds so many copies of a question with its log. */
    void add(UUID template, int count) throws SQLException {
        try (Connection database = stack.routingDatabase();
                Statement settings = database.createStatement()) {
            settings.execute("set synchronous_commit = off");
            Array everybody = database.createArrayOf("uuid", staff.toArray());
            int from = last + 1;
            last += count;
            run(database, COPY, everybody, from, last, template);
            run(database, EVENTS, from, last, template);
            run(database, PEOPLE, from, last, everybody);
        }
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** As the database's own upkeep leaves it in a quiet hour. */
    void settle() throws SQLException {
        try (Connection database = stack.routingDatabase();
                Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze question");
            statement.execute("vacuum analyze question_person");
            statement.execute("analyze question_event");
            statement.execute("checkpoint");
        }
    }

    /** How many rows a table has. */
    long count(String table) throws SQLException {
        try (Connection database = stack.routingDatabase();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
