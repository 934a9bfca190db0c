package nl.raakpunt.routing.attachment;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which objects there are in the object store, and which must go, by the database's clock. */
class ObjectRows implements DisposableBean {

    /** What fails again and again is tried this seldom at least. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    /**
     * What is written whatever becomes of the caller's transaction. A pool of its own, because whoever adds a file holds a connection
     * already: waiting for another one of the same pool could wait for ever.
     */
    private final HikariDataSource apart;

    private final JdbcClient atOnce;

    ObjectRows(DataSource database, JdbcClient jdbc) throws SQLException {
        this.jdbc = jdbc;
        HikariConfig config = new HikariConfig();
        database.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("attachment-objects");
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        this.apart = new HikariDataSource(config);
        this.atOnce = JdbcClient.create(apart);
    }

    /** How many objects must go and could not yet. */
    record Backlog(int failing, int waiting) {}

    /** Notes, whatever becomes of the caller's transaction, that this object may come to be. */
    void begin(UUID id, Duration settled) {
        atOnce.sql("""
                        insert into attachment_object (id, delete_at)
                        values (:id, clock_timestamp() + make_interval(secs => :settled))""")
                .param("id", id)
                .param("settled", settled.toMillis() / 1000.0)
                .update();
    }

    boolean has(UUID id) {
        return jdbc.sql("select exists (select 1 from attachment_object where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** In the caller's transaction: nobody needs this object any more. */
    boolean mustGo(UUID id) {
        return jdbc.sql("update attachment_object set delete_at = clock_timestamp() where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Objects that go now; those that have a file after all stay, and another instance gets others for a while. */
    List<UUID> takeDue(int most) {
        jdbc.sql("""
                update attachment_object o set delete_at = null
                where delete_at <= clock_timestamp() and exists (select 1 from attachment a where a.id = o.id)""").update();
        return jdbc.sql("""
                        update attachment_object set delete_at = clock_timestamp() + interval '1 minute'
                        where id in (select id from attachment_object where delete_at <= clock_timestamp()
                          order by delete_at limit :most for update skip locked)
                        returning id""")
                .param("most", most)
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    void gone(UUID id) {
        atOnce.sql("delete from attachment_object where id = :id")
                .param("id", id)
                .update();
    }

    /** It could not be deleted: later again, longer every time. */
    void later(UUID id) {
        atOnce.sql("""
                        update attachment_object set failures = failures + 1,
                          delete_at = clock_timestamp() + least(:longest, power(2, least(failures, 20)) * 60) * interval '1 second'
                        where id = :id""")
                .param("longest", LONGEST_PAUSE.toSeconds())
                .param("id", id)
                .update();
    }

    Backlog backlog() {
        return jdbc.sql("""
                        select count(*) filter (where failures > 0) as failing,
                          count(*) filter (where delete_at <= clock_timestamp()) as waiting
                        from attachment_object where delete_at is not null""")
                .query((row, _) -> new Backlog(row.getInt("failing"), row.getInt("waiting")))
                .single();
    }

    @Override
    public void destroy() {
        apart.close();
    }
}
