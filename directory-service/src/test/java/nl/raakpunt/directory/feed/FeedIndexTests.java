package nl.raakpunt.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.feed.FeedChanges.PersonChange;
import nl.raakpunt.directory.fixture.CrowdedDirectory;
import nl.raakpunt.directory.fixture.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of a feed must not read everybody. */
class FeedIndexTests {

    private static final int LIMIT = 501;

    private static RunningService service;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        jdbc = service.bean(JdbcClient.class);
        CrowdedDirectory.fill(jdbc);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPageInTheMiddleReadsOnlyAsMuchAsItShows() {
        long middle = jdbc.sql("select change from person order by change offset :half limit 1")
                .param("half", CrowdedDirectory.PEOPLE / 2)
                .query(Long.class)
                .single();
        String plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, buffers off, timing off) " + FeedChanges.PEOPLE)
                        .param("change", middle)
                        .param("id", new UUID(0, 0))
                        .param("limit", LIMIT)
                        .query(String.class)
                        .list());
        assertThat(plan).doesNotContain("Seq Scan on person");
    }

    @Test
    void readingEverybodyShowsEachOnce() {
        FeedChanges changes = service.bean(FeedChanges.class);
        FeedPosition position = FeedPosition.START;
        long seen = 0;
        List<PersonChange> page = changes.people(position, 5_000);
        while (!page.isEmpty()) {
            seen += page.stream().filter(PersonChange::latest).count();
            position = page.getLast().position();
            page = changes.people(position, 5_000);
        }
        assertThat(seen).isEqualTo(CrowdedDirectory.PEOPLE);
    }
}
