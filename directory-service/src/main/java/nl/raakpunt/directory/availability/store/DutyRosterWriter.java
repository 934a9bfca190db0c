package nl.raakpunt.directory.availability.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who of a team is on duty; writing the same again is writing it once. */
@Repository
public class DutyRosterWriter {

    private final JdbcClient jdbc;

    DutyRosterWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the rotation of a team; swaps stay. */
    public void put(String team, DutyRoster roster) {
        jdbc.sql("""
                        insert into duty_roster values (:team, :first, :day, :time)
                        on conflict (team) do update set first_day = excluded.first_day,
                            hand_over_day = excluded.hand_over_day, hand_over_time = excluded.hand_over_time
                        """)
                .param("team", team)
                .param("first", roster.first())
                .param("day", roster.handOverDay().name())
                .param("time", roster.handOverTime())
                .update();
        jdbc.sql("delete from duty_member where team = :team")
                .param("team", team)
                .update();
        int position = 0;
        for (PersonId member : roster.members()) {
            jdbc.sql("insert into duty_member values (:team, :position, :person)")
                    .param("team", team)
                    .param("position", position++)
                    .param("person", member.value())
                    .update();
        }
    }

    /** Removes the roster of a team, swaps included; false when there is none. */
    public boolean remove(String team) {
        return jdbc.sql("delete from duty_roster where team = :team")
                        .param("team", team)
                        .update()
                > 0;
    }

    /** Enters who takes over on some days, or changes it; false when the id is of a swap in another team. */
    public boolean put(String team, DutyRoster.Swap swap, Instant enteredAt) {
        return jdbc.sql("""
                        insert into duty_swap values (:id, :team, :person, :first, :last, :enteredAt)
                        on conflict (id) do update set person = excluded.person, first_day = excluded.first_day,
                            last_day = excluded.last_day, entered_at = excluded.entered_at
                        where duty_swap.team = excluded.team
                        """)
                        .param("id", swap.id())
                        .param("team", team)
                        .param("person", swap.person().value())
                        .param("first", swap.first())
                        .param("last", swap.last())
                        .param("enteredAt", Rows.column(enteredAt))
                        .update()
                > 0;
    }

    /** Takes back a swap; false when the team has none with this id. */
    public boolean removeSwap(String team, UUID id) {
        return jdbc.sql("delete from duty_swap where id = :id and team = :team")
                        .param("id", id)
                        .param("team", team)
                        .update()
                > 0;
    }

    /** Forgets swaps that ended before this day. */
    public int removeEnded(LocalDate today) {
        return jdbc.sql("delete from duty_swap where last_day < :today")
                .param("today", today)
                .update();
    }
}
