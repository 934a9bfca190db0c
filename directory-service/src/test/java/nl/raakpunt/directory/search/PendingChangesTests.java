package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.raakpunt.directory.fixture.SharedPostgres;
import nl.raakpunt.directory.search.PendingChanges.Kind;
import nl.raakpunt.directory.search.PendingChanges.Pending;
import nl.raakpunt.directory.topic.TopicsChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PendingChangesTests {
    private PendingChanges pending;

    @BeforeEach
    void createQueue() throws IOException {
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(SharedPostgres.newDatabase(), "postgres", "postgres"));
        try (InputStream migration =
                Objects.requireNonNull(PendingChanges.class.getResourceAsStream("/db/migration/V100__search.sql"))) {
            jdbc.sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
        pending = new PendingChanges(jdbc);
    }

    @Test
    void aThingThatChangesTwiceIsQueuedOnce() {
        pending.on(new TopicsChanged(Set.of("afval", "boom")));
        pending.on(new TopicsChanged(Set.of("boom")));

        assertThat(pending.oldest(10)).extracting(Pending::id).containsExactly("afval", "boom");
    }

    @Test
    void aChangeMadeWhileAnEarlierOneIsBroughtOverStaysQueued() {
        pending.add(Kind.TOPIC, List.of("afval", "boom"));
        List<Pending> underWay = pending.oldest(10);

        pending.add(Kind.TOPIC, List.of("boom"));
        pending.done(underWay);

        assertThat(pending.oldest(10)).extracting(Pending::id).containsExactly("boom");
    }

    @Test
    void whatIsQueuedAlreadyIsToldApart() {
        pending.add(Kind.PERSON, List.of("a"));
        pending.add(Kind.TOPIC, List.of("b"));

        assertThat(pending.notQueued(Kind.PERSON, List.of("a", "b", "c"))).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void aStampIsHigherThanWhateverWasQueuedBefore() {
        pending.add(Kind.TOPIC, List.of("a"));

        assertThat(pending.stamp()).isGreaterThan(pending.oldest(1).getFirst().change());
    }

    @Test
    void theSameIdMayBeAPersonAndATopic() {
        pending.add(Kind.TOPIC, List.of("a"));
        pending.add(Kind.PERSON, List.of("a"));

        pending.done(pending.oldest(1));

        assertThat(pending.oldest(10)).extracting(Pending::kind).containsExactly(Kind.PERSON);
        assertThat(pending.count()).isEqualTo(1);
    }
}
