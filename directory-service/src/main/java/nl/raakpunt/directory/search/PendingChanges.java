package nl.raakpunt.directory.search;

import java.util.Collection;
import java.util.List;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.TopicsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of what Elasticsearch does not know yet, filled in the transaction that makes a change. */
@Component
class PendingChanges {
    private final JdbcClient jdbc;

    PendingChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What changed. */
    enum Kind {
        PERSON,
        TOPIC
    }

    /** @param change rises with every change, so that a later change of the same thing is not taken off the queue */
    record Pending(Kind kind, String id, long change) {}

    @EventListener
    void on(PeopleChanged event) {
        add(Kind.PERSON, event.people().stream().map(PersonId::toString).toList());
    }

    @EventListener
    void on(TopicsChanged event) {
        add(Kind.TOPIC, event.topics());
    }

    void add(Kind kind, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        // One order for all writers, so that two of them cannot wait for each other.
        jdbc.sql("""
                insert into search_pending (kind, id)
                select :kind, id from unnest(:ids) as id order by id
                on conflict (kind, id) do update set change = excluded.change
                """)
                .param("kind", kind.name())
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    /** The oldest changes. */
    List<Pending> oldest(int limit) {
        return jdbc.sql("select kind, id, change from search_pending order by change limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Pending(Kind.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Takes off what was brought over; what changed again meanwhile stays. */
    void done(List<Pending> changes) {
        jdbc.sql("""
                delete from search_pending p using unnest(:kinds, :ids, cast(:changes as bigint[])) as d (kind, id, change)
                where p.kind = d.kind and p.id = d.id and p.change = d.change
                """)
                .param(
                        "kinds",
                        changes.stream().map(change -> change.kind().name()).toArray(String[]::new))
                .param("ids", changes.stream().map(Pending::id).toArray(String[]::new))
                .param("changes", changes.stream().map(Pending::change).toArray(Long[]::new))
                .update();
    }

    /** A number higher than any before, for what is read from the database after this. */
    long stamp() {
        return jdbc.sql("select nextval('search_change')").query(Long.class).single();
    }

    /** Of these, those that nothing is queued for. */
    List<String> notQueued(Kind kind, Collection<String> ids) {
        return jdbc.sql("""
                select asked.id from unnest(:ids) as asked (id)
                where not exists (select from search_pending p where p.kind = :kind and p.id = asked.id)
                """)
                .param("kind", kind.name())
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from search_pending").query(Long.class).single();
    }
}
