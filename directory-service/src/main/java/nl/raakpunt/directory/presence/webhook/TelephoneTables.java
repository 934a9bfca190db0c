package nl.raakpunt.directory.presence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.webhook.TelephoneReport.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What telephones do now, and which requests came in just now; the same for all instances, and nothing of before. */
class TelephoneTables {

    private final JdbcClient jdbc;

    TelephoneTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's telephone at a moment. */
    record Seen(PersonId person, State state, Instant at) {}

    /**
     * What a batch did.
     *
     * @param taken   whose state is now what the batch says
     * @param changed whose state is another one now
     */
    record Outcome(Set<PersonId> taken, Set<PersonId> changed) {}

    /** True when this request was not seen before. */
    boolean isFirst(byte[] signature, Instant now) {
        return jdbc.sql("""
                                insert into telephone_request (signature, received_at) values (:signature, :now)
                                on conflict (signature) do nothing
                                """)
                        .param("signature", signature)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes what is not older than what is known; at most one for each person. */
    Outcome write(Collection<Seen> batch) {
        // In one order for everybody, so that two batches never wait for each other.
        List<Seen> sorted = batch.stream()
                .sorted(Comparator.comparing(seen -> seen.person().toString()))
                .toList();
        Set<PersonId> taken = new HashSet<>();
        Set<PersonId> changed = new HashSet<>();
        jdbc.sql("""
                        with said as (
                            select * from unnest(cast(:people as uuid[]), cast(:states as text[]), cast(:moments as timestamptz[]))
                                as s (person, state, observed_at)),
                        before as (select person, state from telephone_state where person in (select person from said)),
                        written as (
                            insert into telephone_state (person, state, observed_at)
                            select person, state, observed_at from said
                            on conflict (person) do update set state = excluded.state, observed_at = excluded.observed_at
                            where telephone_state.observed_at <= excluded.observed_at
                            returning person, state)
                        select w.person, b.state is distinct from w.state as changed
                        from written w left join before b on b.person = w.person
                        """)
                .param(
                        "people",
                        sorted.stream().map(seen -> seen.person().toString()).toArray(String[]::new))
                .param(
                        "states",
                        sorted.stream().map(seen -> seen.state().name()).toArray(String[]::new))
                .param(
                        "moments",
                        sorted.stream().map(seen -> seen.at().toString()).toArray(String[]::new))
                .query(row -> {
                    PersonId person = new PersonId(row.getObject("person", UUID.class));
                    taken.add(person);
                    if (row.getBoolean("changed")) {
                        changed.add(person);
                    }
                });
        return new Outcome(taken, changed);
    }

    /** What the telephones of these people do, in one query. */
    List<Claim> claims(Collection<PersonId> people) {
        return jdbc.sql("select * from telephone_state where person = any(cast(:people as uuid[]))")
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(TelephoneTables::claim)
                .list();
    }

    /** When a telephone system was last heard of. */
    Optional<Instant> lastHeard() {
        return jdbc.sql("select received_at from telephone_request order by received_at desc limit 1")
                .query((row, number) -> instant(row, "received_at"))
                .optional();
    }

    /** Forgets requests and states of before these moments; the latest request stays, to tell when that was. */
    void forget(Instant requests, Instant states) {
        jdbc.sql("""
                        delete from telephone_request where received_at < :before
                            and received_at < (select max(received_at) from telephone_request)
                        """).param("before", requests.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from telephone_state where observed_at < :before")
                .param("before", states.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        Instant at = instant(row, "observed_at");
        return new Claim(
                new PersonId(row.getObject("person", UUID.class)),
                Claim.Source.TELEPHONE,
                State.valueOf(row.getString("state")).kind(),
                at,
                null,
                at);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
