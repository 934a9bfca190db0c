package nl.raakpunt.directory.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows who may edit which topic: its owners, and whoever leads the team of the topic or of an owner. */
@Repository
class TopicEditors {

    private static final String EDITED_BY = """
            select t.key, t.title, t.answer is not null as answered from topic t
            where exists (select from person a where a.id = :actor and a.active)
              and (exists (select from team m where m.id = t.team and m.active and m.lead = :actor)
                or exists (select from responsibility r join person o on o.id = r.person and o.active
                           left join team m on m.id = o.team and m.active
                           where r.topic = t.key and r.role = 'OWNER' and (o.id = :actor or m.lead = :actor)))
            """;

    private final JdbcClient jdbc;

    TopicEditors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A topic in a list.
     *
     * @param answered whether the contact centre can give an answer at once
     */
    record Editable(String key, String title, boolean answered) {

        static Editable of(ResultSet row, int number) throws SQLException {
            return new Editable(row.getString("key"), row.getString("title"), row.getBoolean("answered"));
        }
    }

    boolean mayEdit(UUID actor, String topic) {
        return jdbc.sql("select count(*) from (" + EDITED_BY + " and t.key = :topic) mine")
                        .param("actor", actor)
                        .param("topic", topic)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean isStaff(UUID actor) {
        return jdbc.sql("select count(*) from person where id = :actor and active")
                        .param("actor", actor)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** By title. */
    List<Editable> editableBy(UUID actor) {
        return jdbc.sql(EDITED_BY + " order by t.title, t.key")
                .param("actor", actor)
                .query(Editable::of)
                .list();
    }

    /** Every topic, by title; for somebody who manages all of them. */
    List<Editable> all() {
        return jdbc.sql("select key, title, answer is not null as answered from topic order by title, key")
                .query(Editable::of)
                .list();
    }
}
