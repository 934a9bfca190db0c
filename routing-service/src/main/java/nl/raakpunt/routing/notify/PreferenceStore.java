package nl.raakpunt.routing.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how people want to get messages, and of which day they had a digest. */
@Repository
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Preference of(UUID person) {
        return find(person).orElse(Preference.USUAL);
    }

    private Optional<Preference> find(UUID person) {
        return jdbc.sql("""
                        select asked, reminders, owned, done, quiet_from, quiet_until, digest_at
                        from notification_preference where person_id = :person""")
                .param("person", person)
                .query((row, _) -> preference(row))
                .optional();
    }

    void save(UUID person, Preference preference) {
        QuietHours quiet = preference.quiet();
        jdbc.sql("""
                insert into notification_preference
                  (person_id, asked, reminders, owned, done, quiet_from, quiet_until, digest_at)
                values (:person, :asked, :reminders, :owned, :done, :quietFrom, :quietUntil, :digestAt)
                on conflict (person_id) do update set asked = excluded.asked, reminders = excluded.reminders,
                  owned = excluded.owned, done = excluded.done, quiet_from = excluded.quiet_from,
                  quiet_until = excluded.quiet_until, digest_at = excluded.digest_at""")
                .param("person", person)
                .param("asked", preference.way(Message.Group.ASKED).name())
                .param("reminders", preference.way(Message.Group.REMINDERS).name())
                .param("owned", preference.way(Message.Group.OWNED).name())
                .param("done", preference.way(Message.Group.DONE).name())
                .param("quietFrom", quiet == null ? null : quiet.from(), Types.TIME)
                .param("quietUntil", quiet == null ? null : quiet.until(), Types.TIME)
                .param("digestAt", preference.digestAt(), Types.TIME)
                .update();
    }

    /** Who should have the digest of this day by now and did not have it, at most this many. */
    List<UUID> digestDue(LocalDate today, LocalTime now, int limit) {
        return jdbc.sql("""
                        select person_id from notification_preference
                        where digest_at <= :now and (digest_day is null or digest_day < :today)
                        order by digest_at, person_id limit :limit""")
                .param("now", now)
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /** True for the one instance that may make the digest of this day, in the caller's transaction. */
    boolean claimDigest(UUID person, LocalDate today) {
        return jdbc.sql("""
                        update notification_preference set digest_day = :today
                        where person_id = :person and digest_at is not null
                          and (digest_day is null or digest_day < :today)""").param("person", person).param("today", today).update() == 1;
    }

    private static Preference preference(ResultSet row) throws SQLException {
        LocalTime from = time(row, "quiet_from");
        LocalTime until = time(row, "quiet_until");
        return new Preference(
                Map.of(
                        Message.Group.ASKED, By.valueOf(row.getString("asked")),
                        Message.Group.REMINDERS, By.valueOf(row.getString("reminders")),
                        Message.Group.OWNED, By.valueOf(row.getString("owned")),
                        Message.Group.DONE, By.valueOf(row.getString("done"))),
                from == null || until == null ? null : new QuietHours(from, until),
                time(row, "digest_at"));
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }
}
