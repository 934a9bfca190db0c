package nl.raakpunt.directory.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.SharedPostgres;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.live.Change.Kind;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;

/** The stream of changes as callers see it, from two instances of the service on one PostgreSQL. */
class ChangeStreamTests {

    private static final String LISTENERS = """
            from pg_stat_activity
            where application_name = 'raakpunt-directory-live' and datname = current_database()""";

    private static RunningService one;
    private static RunningService two;
    private static UUID anne;

    @BeforeAll
    static void startTwoInstances() {
        Map<String, Object> settings = Map.of(
                "spring.datasource.url", SharedPostgres.newDatabase(),
                "raakpunt.live.heartbeat", "200ms",
                "raakpunt.live.reconnect-after", "50ms",
                "raakpunt.live.readers", "5");
        one = RunningService.start("ldap://localhost:1", settings);
        two = RunningService.start("ldap://localhost:1", settings);
        anne = new StoredStaff(one.bean(JdbcClient.class)).person("anne");
        await().until(() -> listeners() == 2);
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void aChangeThroughOneInstanceReachesReadersOfBothAndSaysOnlyWho() {
        try (Stream here = Stream.of(one, null);
                Stream there = Stream.of(two, null)) {
            await().until(() -> here.has("reset") && there.has("reset"));
            say("Bezig met een raadsvoorstel");
            await().until(() -> here.tellsOf(anne) && there.tellsOf(anne));
            assertThat(there.named("changed"))
                    .allSatisfy(
                            event -> assertThat(event.data()).isEqualTo(Map.of("people", List.of(anne.toString()))));
        }
    }

    @Test
    void whatIsNotCommittedIsNotTold() {
        UUID neverChanged = UUID.randomUUID();
        try (Stream there = Stream.of(two, null)) {
            await().until(() -> there.has("reset"));
            one.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                publish(neverChanged);
                status.setRollbackOnly();
            });
            UUID changed = changeSomebody();
            await().until(() -> there.tellsOf(changed));
            assertThat(there.tellsOf(neverChanged)).isFalse();
        }
    }

    @Test
    void aReaderThatComesBackIsToldWhatItMissed() {
        UUID before = UUID.randomUUID();
        String position;
        try (Stream there = Stream.of(two, null)) {
            await().until(() -> there.has("reset"));
            change(before);
            await().until(() -> there.tellsOf(before));
            position = there.named("changed").getLast().id();
        }
        UUID missed = UUID.randomUUID();
        change(missed);
        try (Stream again = Stream.of(two, position)) {
            await().until(() -> again.tellsOf(missed));
            assertThat(again.has("reset")).isFalse();
            assertThat(again.tellsOf(before)).as("told before").isFalse();
        }
        try (Stream elsewhere = Stream.of(one, position)) {
            await().untilAsserted(() -> assertThat(elsewhere.events)
                    .as("another instance does not know what this reader was told")
                    .extracting(ServerSentEvent::event)
                    .contains("reset"));
        }
    }

    @Test
    void afterTheConnectionToPostgresWasLostReadersAreToldToReadAgainAndChangesComeAgain() {
        try (Stream there = Stream.of(two, null)) {
            await().until(() -> there.has("reset"));
            there.events.clear();
            one.bean(JdbcClient.class)
                    .sql("select pg_terminate_backend(pid) " + LISTENERS)
                    .query()
                    .listOfRows();
            await().until(() -> there.has("reset"));
            await().until(() -> listeners() == 2);
            UUID changed = changeSomebody();
            await().until(() -> there.tellsOf(changed) || there.named("reset").size() > 1);
        }
    }

    @Test
    void whenVeryManyChangeAtOnceReadersAreToldToReadEverythingAgain() {
        try (Stream there = Stream.of(two, null)) {
            await().until(() -> there.has("reset"));
            there.events.clear();
            UUID[] many = IntStream.range(0, 2_001)
                    .mapToObj(number -> UUID.randomUUID())
                    .toArray(UUID[]::new);
            change(many);
            await().until(() -> there.has("reset"));
            assertThat(there.named("changed")).isEmpty();
        }
    }

    @Test
    void aQuietStreamShowsThatItLives() {
        try (Stream there = Stream.of(two, null)) {
            await().until(() -> there.events.stream()
                            .filter(event -> event.comment() != null)
                            .count()
                    >= 2);
        }
    }

    @Test
    void streamsAreOnlyForWhoMayReadAndNotWithoutEnd() {
        two.anonymous()
                .get()
                .uri("/v1/reachability/_changes")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        await().until(() -> two.bean(ChangeReaders.class).size() == 0);
        List<Stream> all =
                IntStream.range(0, 5).mapToObj(number -> Stream.of(two, null)).toList();
        await().until(() -> two.bean(ChangeReaders.class).size() == 5);
        two.reader()
                .get()
                .uri("/v1/reachability/_changes")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.forEach(Stream::close);
        await().until(() -> two.bean(ChangeReaders.class).size() == 0);
    }

    @Test
    void aReaderThatIsTooSlowIsDroppedWithAClearEndAndHoldsNobodyUp() {
        ChangeReaders readers =
                new ChangeReaders(new LiveSettings(10, 4, 1_000, Duration.ofSeconds(10), Duration.ofSeconds(1)));
        Recorder slow = new Recorder();
        Recorder quick = new Recorder();
        readers.after(null).subscribe(slow);
        readers.after(null).subscribe(quick);
        quick.requestUnbounded();
        for (int i = 0; i < 1_000; i++) {
            readers.tell(Set.of(anne));
        }
        assertThat(readers.size())
                .as("nothing is kept for a reader that was dropped")
                .isEqualTo(1);
        assertThat(quick.changes).hasSize(1_001);
        assertThat(slow.changes).isEmpty();
        slow.requestUnbounded();
        assertThat(slow.ended).isTrue();
        assertThat(slow.changes).extracting(Change::kind).containsExactly(Kind.TOO_SLOW);
    }

    @Test
    void whenTheServiceStopsStreamsEnd() {
        ChangeReaders readers =
                new ChangeReaders(new LiveSettings(10, 4, 1_000, Duration.ofSeconds(10), Duration.ofSeconds(1)));
        Recorder reader = new Recorder();
        readers.after(null).subscribe(reader);
        reader.requestUnbounded();
        readers.close();
        assertThat(reader.ended).isTrue();
        assertThat(readers.size()).isZero();
    }

    private static void say(String line) {
        one.actor()
                .put()
                .uri("/v1/people/{id}/reachability/status?actor={id}", anne, anne)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("says", "BUSY", "line", line))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static UUID changeSomebody() {
        UUID somebody = UUID.randomUUID();
        change(somebody);
        return somebody;
    }

    private static void change(UUID... people) {
        one.bean(TransactionTemplate.class).executeWithoutResult(status -> publish(people));
    }

    private static void publish(UUID... people) {
        Set<PersonId> changed = Arrays.stream(people).map(PersonId::new).collect(Collectors.toSet());
        one.bean(ApplicationEventMulticaster.class)
                .multicastEvent(new PayloadApplicationEvent<>(one, new ReachabilityChanged(changed)));
    }

    private static int listeners() {
        return one.bean(JdbcClient.class)
                .sql("select count(*) " + LISTENERS)
                .query(Integer.class)
                .single();
    }

    /** A stream as a caller reads it. */
    private record Stream(List<ServerSentEvent<Map<String, List<String>>>> events, Disposable reading)
            implements AutoCloseable {

        static Stream of(RunningService service, @Nullable String position) {
            List<ServerSentEvent<Map<String, List<String>>>> events = new CopyOnWriteArrayList<>();
            WebClient client = WebClient.create(
                    "http://localhost:" + service.bean(Environment.class).getRequiredProperty("local.server.port"));
            Disposable reading = client.get()
                    .uri("/v1/reachability/_changes")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + RunningService.READER)
                    .headers(headers -> {
                        if (position != null) {
                            headers.set("Last-Event-ID", position);
                        }
                    })
                    .retrieve()
                    .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<Map<String, List<String>>>>() {})
                    .subscribe(
                            events::add,
                            failure -> events.add(ServerSentEvent.<Map<String, List<String>>>builder()
                                    .event("failed")
                                    .build()));
            return new Stream(events, reading);
        }

        boolean has(String event) {
            return !named(event).isEmpty();
        }

        List<ServerSentEvent<Map<String, List<String>>>> named(String event) {
            return events.stream().filter(told -> event.equals(told.event())).toList();
        }

        boolean tellsOf(UUID person) {
            return named("changed").stream()
                    .map(ServerSentEvent::data)
                    .anyMatch(data -> data != null
                            && data.getOrDefault("people", List.of()).contains(person.toString()));
        }

        @Override
        public void close() {
            reading.dispose();
        }
    }

    private static final class Recorder extends BaseSubscriber<Change> {
        private final List<Change> changes = new CopyOnWriteArrayList<>();
        private volatile boolean ended;

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // Reads nothing until told to.
        }

        @Override
        protected void hookOnNext(Change change) {
            changes.add(change);
        }

        @Override
        protected void hookOnComplete() {
            ended = true;
        }
    }
}
