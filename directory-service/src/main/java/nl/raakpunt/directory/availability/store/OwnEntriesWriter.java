package nl.raakpunt.directory.availability.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.availability.OwnAbsence;
import nl.raakpunt.directory.availability.OwnEntries.OwnPattern;
import nl.raakpunt.directory.availability.OwnStatus;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people enter here; writing the same again is writing it once. */
@Repository
public class OwnEntriesWriter {

    private final JdbcClient jdbc;

    OwnEntriesWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says how somebody is now, in place of what was said before. */
    public void put(PersonId person, OwnStatus status) {
        jdbc.sql("""
                        insert into own_status values
                            (:person, :says, :mayInterrupt, :only, :line, :from, :until, :byTeamLead)
                        on conflict (person) do update set says = excluded.says, may_interrupt = excluded.may_interrupt,
                            only_channel = excluded.only_channel, line = excluded.line, from_at = excluded.from_at,
                            until_at = excluded.until_at, by_team_lead = excluded.by_team_lead
                        """)
                .param("person", person.value())
                .param("says", status.says().name())
                .param("mayInterrupt", status.mayInterrupt())
                .param("only", status.only() == null ? null : status.only().name())
                .param("line", status.line())
                .param("from", Rows.column(status.from()))
                .param("until", Rows.column(status.until()))
                .param("byTeamLead", status.byTeamLead())
                .update();
    }

    /** Takes back what somebody said; false when nothing was said. */
    public boolean removeStatus(PersonId person) {
        return jdbc.sql("delete from own_status where person = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Enters an absence, or gives one another period; false when the id is of somebody else's absence. */
    public boolean put(PersonId person, OwnAbsence absence) {
        return jdbc.sql("""
                        insert into own_absence values (:id, :person, :from, :until, :enteredAt, :byTeamLead)
                        on conflict (id) do update set from_at = excluded.from_at, until_at = excluded.until_at,
                            entered_at = excluded.entered_at, by_team_lead = excluded.by_team_lead
                        where own_absence.person = excluded.person
                        """)
                        .param("id", absence.id())
                        .param("person", person.value())
                        .param("from", Rows.column(absence.from()))
                        .param("until", Rows.column(absence.until()))
                        .param("enteredAt", Rows.column(absence.enteredAt()))
                        .param("byTeamLead", absence.byTeamLead())
                        .update()
                > 0;
    }

    /** Takes back an absence; false when there is none of this person with this id. */
    public boolean removeAbsence(PersonId person, UUID id) {
        return jdbc.sql("delete from own_absence where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Says when somebody works, in place of what was said before. */
    public void put(PersonId person, OwnPattern pattern) {
        jdbc.sql("""
                        insert into own_pattern values (:person, :pattern, :enteredAt, :byTeamLead)
                        on conflict (person) do update set pattern = excluded.pattern, entered_at = excluded.entered_at,
                            by_team_lead = excluded.by_team_lead
                        """)
                .param("person", person.value())
                .param("pattern", pattern.pattern().toString())
                .param("enteredAt", Rows.column(pattern.enteredAt()))
                .param("byTeamLead", pattern.byTeamLead())
                .update();
    }

    /** Forgets when somebody said they work; false when they did not say. */
    public boolean removePattern(PersonId person) {
        return jdbc.sql("delete from own_pattern where person = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Says who stands in for somebody, in the order in which they are tried, in place of what was said before. */
    public void putStandIns(PersonId person, List<StandIn> standIns) {
        jdbc.sql("delete from own_stand_in where person = :person")
                .param("person", person.value())
                .update();
        for (int position = 0; position < standIns.size(); position++) {
            put(person, position, standIns.get(position));
        }
    }

    private void put(PersonId person, int position, StandIn standIn) {
        jdbc.sql("insert into own_stand_in values (:person, :position, :standIn, :topic, :days, :first, :last)")
                .param("person", person.value())
                .param("position", position)
                .param("standIn", standIn.person().value())
                .param("topic", standIn.topic())
                .param(
                        "days",
                        standIn.term().days().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("first", standIn.term().first())
                .param("last", standIn.term().last())
                .update();
    }

    /** Forgets what has ended: nobody's past is kept. Says how many things that were. */
    public int removeEnded(Instant at) {
        Object now = Objects.requireNonNull(Rows.column(at));
        int statuses = jdbc.sql(
                        "delete from own_status where coalesce(until_at, from_at + :longest * interval '1 second') <= :now")
                .param("longest", OwnStatus.LONGEST_WITHOUT_END.toSeconds())
                .param("now", now)
                .update();
        int absences = jdbc.sql("delete from own_absence where until_at <= :now")
                .param("now", now)
                .update();
        return statuses + absences;
    }
}
