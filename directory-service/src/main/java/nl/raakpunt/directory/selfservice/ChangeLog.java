package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who changed what kind of thing for whom and when; never what it said. */
@Repository
class ChangeLog {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ofPerson(PersonId actor, PersonId person, Kind kind, Action action, Instant at) {
        write(actor, person.value(), null, kind, action, at);
    }

    void ofTeam(PersonId actor, String team, Kind kind, Action action, Instant at) {
        write(actor, null, team, kind, action, at);
    }

    private void write(
            PersonId actor, @Nullable UUID person, @Nullable String team, Kind kind, Action action, Instant at) {
        jdbc.sql("""
                        insert into own_change (at, actor, person, team, kind, action)
                        values (:at, :actor, :person, :team, :kind, :action)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.value())
                .param("person", person)
                .param("team", team)
                .param("kind", kind.name())
                .param("action", action.name())
                .update();
    }

    /** The latest changes for somebody, the last one first. */
    List<Change> of(PersonId person) {
        return jdbc.sql("""
                        select c.*, p.display_name from own_change c left join person p on p.id = c.actor
                        where c.person = :person order by c.id desc limit :shown
                        """)
                .param("person", person.value())
                .param("shown", SHOWN)
                .query(ChangeLog::change)
                .list();
    }

    int removeBefore(Instant at) {
        return jdbc.sql("delete from own_change where at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("display_name"),
                Kind.valueOf(row.getString("kind")),
                Action.valueOf(row.getString("action")));
    }

    /**
     * One change.
     *
     * @param actorName {@code null} when the person is no longer known
     */
    @Schema(name = "ReachabilityLogLine")
    record Change(Instant at, UUID actor, @Nullable String actorName, Kind kind, Action action) {}

    /** What kind of thing was changed. */
    enum Kind {
        STATUS,
        ABSENCE,
        PATTERN,
        STAND_INS,
        TOPICS,
        DUTY_ROSTER,
        DUTY_SWAP
    }

    /** What was done. */
    enum Action {
        SET,
        REMOVED
    }
}
