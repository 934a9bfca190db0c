package nl.raakpunt.routing.privacy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when personal data was taken out. */
@Repository
class RetentionRuns {

    private final JdbcClient jdbc;

    RetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RetentionRun run) {
        jdbc.sql("""
                insert into privacy_run (at, contacts, texts) values (:at, :contacts, :texts)
                on conflict (at) do update set contacts = privacy_run.contacts + excluded.contacts,
                  texts = privacy_run.texts + excluded.texts""")
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .param("contacts", run.contacts())
                .param("texts", run.texts())
                .update();
    }

    List<RetentionRun> latest(int limit) {
        return jdbc.sql("select at, contacts, texts from privacy_run order by at desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> new RetentionRun(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("contacts"),
                        row.getInt("texts")))
                .list();
    }
}
