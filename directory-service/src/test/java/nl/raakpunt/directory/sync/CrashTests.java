package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.SharedPostgres;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import nl.raakpunt.directory.testing.DirectoryProcess;
import nl.raakpunt.directory.testing.ElasticsearchServer;
import nl.raakpunt.directory.testing.Floodgate;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ends the service with {@code kill -9} at each step of a run; what is stored and found afterwards is what LDAP says. */
@Tag("fault")
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class CrashTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final int CROWD = 30;
    private static final String FULL = "{\"kind\": \"FULL\"}";
    private static final AtomicInteger PREFIX = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    private static OpenLdapServer ldap;
    private static Floodgate gate;
    private static ElasticsearchServer search;

    @TempDir
    Path folder;

    private String database;
    private Map<String, Object> settings;

    @BeforeAll
    static void start() {
        ldap = OpenLdapServer.builder().start();
        gate = new Floodgate(ldap.port());
        search = TestElasticsearch.shared();
    }

    @AfterAll
    static void stop() throws IOException {
        gate.close();
        ldap.close();
    }

    @BeforeEach
    void fill() {
        ldap.clear();
        for (int i = 0; i < CROWD; i++) {
            ldap.addPerson("p" + i, "description", "x".repeat(1_000));
        }
        database = SharedPostgres.newDatabase();
        settings = new HashMap<>(Map.ofEntries(
                Map.entry("spring.datasource.url", database),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.elasticsearch.uris", search.uri()),
                Map.entry("raakpunt.search.index-prefix", "crash" + PREFIX.incrementAndGet()),
                Map.entry("raakpunt.search.pass-interval", "1s"),
                Map.entry("raakpunt.clock.starts-at", ""),
                Map.entry("raakpunt.sync.enabled", false),
                Map.entry("raakpunt.sync.lease", LEASE),
                Map.entry("raakpunt.sync.leaving.runs", 1),
                Map.entry("raakpunt.sync.leaving.after", "0s"),
                Map.entry("raakpunt.sync.sources.staff.directory.urls", "ldap://localhost:" + gate.port()),
                Map.entry("raakpunt.sync.sources.staff.directory.username", OpenLdapServer.SYNC_ACCOUNT),
                Map.entry("raakpunt.sync.sources.staff.directory.password", OpenLdapServer.PASSWORD),
                Map.entry("raakpunt.api.clients[0].name", "manager"),
                Map.entry("raakpunt.api.clients[0].token", RunningService.MANAGER),
                Map.entry("raakpunt.api.clients[0].scopes", "read,manage")));
    }

    @AfterEach
    void openEverything() {
        gate.allow(Long.MAX_VALUE);
        signalSearch("CONT");
    }

    @Test
    void whileItConnects() throws Exception {
        crash("CONNECTING", Block.of(() -> gate.allow(0), () -> gate.allow(Long.MAX_VALUE)));
    }

    @Test
    void whileItReads() throws Exception {
        crash("READING", Block.of(() -> gate.allow(20_000), () -> gate.allow(Long.MAX_VALUE)));
    }

    @Test
    void whileItCompares() throws Exception {
        try (TableLock team = new TableLock(database)) {
            crash("COMPARING", Block.of(() -> team.take("team"), team::release));
        }
    }

    @Test
    void whileItAppliesAndHasNotCommitted() throws Exception {
        try (TableLock standIn = new TableLock(database)) {
            crash("APPLYING", Block.of(() -> standIn.take("stand_in"), standIn::release));
        }
    }

    @Test
    void afterItCommittedAndBeforeItWasFound() throws Exception {
        settings.put("spring.elasticsearch.uris", "http://localhost:1");
        try (DirectoryProcess service = DirectoryProcess.start(settings, RunningService.MANAGER, log())) {
            assertThat(run(service)).as("a whole run").succeedsWithin(PATIENCE).returns(200, HttpResponse::statusCode);
            change();
            assertThat(run(service)).as("a whole run").succeedsWithin(PATIENCE).returns(200, HttpResponse::statusCode);
        }
        settings.put("spring.elasticsearch.uris", search.uri());
        agreesAfterRestart(false);
    }

    @Test
    void whileItIsBroughtToTheIndex() throws Exception {
        try (DirectoryProcess service = DirectoryProcess.start(settings, RunningService.MANAGER, log())) {
            assertThat(run(service)).as("a whole run").succeedsWithin(PATIENCE).returns(200, HttpResponse::statusCode);
            change();
            signalSearch("STOP");
            assertThat(run(service)).as("a whole run").succeedsWithin(PATIENCE).returns(200, HttpResponse::statusCode);
        }
        signalSearch("CONT");
        agreesAfterRestart(false);
    }

    @Test
    void anotherInstanceIsToldToWaitAndTakesOverWhenTheFirstDies() throws Exception {
        try (RunningService second = RunningService.start(ldap.url(), settings);
                DirectoryProcess first = DirectoryProcess.start(settings, RunningService.MANAGER, log())) {
            gate.allow(0);
            CompletableFuture<HttpResponse<String>> running = run(first);
            JdbcTemplate jdbc = second.bean(JdbcTemplate.class);
            await("the first instance has begun a run")
                    .atMost(PATIENCE)
                    .until(() -> !jdbc.queryForList("select 1 from sync_run").isEmpty());
            assertThat(status(second)).isEqualTo(409);
            first.kill();
            gate.allow(Long.MAX_VALUE);
            await("the second instance has taken over")
                    .atMost(LEASE.plusSeconds(10))
                    .until(() -> status(second) == 200);
            assertThat(running).as("the answer of the dead instance").failsWithin(PATIENCE);
            assertThat(jdbc.queryForList("select outcome from sync_run order by sequence", String.class))
                    .containsExactly("INTERRUPTED", "APPLIED");
        }
    }

    private static int status(RunningService service) {
        return service.manager()
                .post()
                .uri("/v1/sync/runs")
                .bodyValue(Map.of("kind", "FULL"))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private void crash(String phase, Block block) throws Exception {
        try (DirectoryProcess service = DirectoryProcess.start(settings, RunningService.MANAGER, log())) {
            assertThat(run(service)).as("a whole run").succeedsWithin(PATIENCE).returns(200, HttpResponse::statusCode);
            change();
            block.begin().run();
            CompletableFuture<HttpResponse<String>> running = run(service);
            await("the run stands at " + phase)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(standsAt()).isEqualTo(phase));
            assertThat(running).isNotDone();
            service.kill();
        }
        block.end().run();
        agreesAfterRestart(true);
    }

    private Path log() {
        return folder.resolve("service.log");
    }

    private static CompletableFuture<HttpResponse<String>> run(DirectoryProcess service) {
        return service.post("/v1/sync/runs", FULL);
    }

    /** What the run that is going on is busy with; one that writes holds its lease, so that others see it wait for a table. */
    private String standsAt() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select case when exists (
                            select 1 from pg_locks where not granted and relation = 'directory.stand_in'::regclass)
                            then 'APPLYING' else phase end
                        from directory.sync_run where outcome = 'RUNNING' and started_at < now() - interval '2 s'
                        """)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void change() {
        ldap.set(OpenLdapServer.dn("p1"), "displayName", "Zwaluw Een");
        ldap.addPerson("nieuw", "displayName", "Zwaluw Twee");
        ldap.delete(OpenLdapServer.dn("p3"));
        ldap.move(OpenLdapServer.dn("p4"), "uid=anders", null);
    }

    private void agreesAfterRestart(boolean interrupted) {
        try (RunningService service = RunningService.start(ldap.url(), settings)) {
            JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
            StaffDirectory directory =
                    service.bean(StaffDirectories.class).named("staff").orElseThrow();
            SyncRun run = await("the lease of the dead instance is over")
                    .atMost(PATIENCE)
                    .until(
                            () -> service.bean(SyncRunner.class)
                                    .run(directory, RunOrder.requested(SyncRun.Kind.FULL, false)),
                            taken -> taken.isPresent())
                    .orElseThrow();
            assertThat(run.outcome()).isEqualTo(interrupted ? Outcome.APPLIED : Outcome.UNCHANGED);
            assertThat(jdbc.queryForList("select outcome from sync_run order by sequence", String.class))
                    .containsExactly(
                            "APPLIED",
                            interrupted ? "INTERRUPTED" : "APPLIED",
                            run.outcome().name());
            assertThat(jdbc.queryForList("select login || ' ' || display_name from person where active", String.class))
                    .containsExactlyInAnyOrderElementsOf(inLdap());
            await("the index finds what is stored").atMost(PATIENCE).untilAsserted(() -> {
                assertThat(found(service, "zwaluw")).containsExactlyInAnyOrder("Zwaluw Een", "Zwaluw Twee");
                assertThat(found(service, "Person p3")).doesNotContain("Person p3");
            });
        }
    }

    private static List<String> inLdap() {
        return Stream.concat(
                        IntStream.range(0, CROWD)
                                .filter(i -> i != 1 && i != 3 && i != 4)
                                .mapToObj(i -> "p" + i + " Person p" + i),
                        Stream.of("p1 Zwaluw Een", "nieuw Zwaluw Twee", "anders Person p4"))
                .toList();
    }

    /** Whom the index finds, not PostgreSQL in its place. */
    private static List<String> found(RunningService service, String text) {
        JsonNode answer = JSON.readTree(Objects.requireNonNull(service.manager()
                .post()
                .uri("/v1/people/_search")
                .bodyValue(Map.of("text", text, "limit", 20))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()));
        assertThat(answer.get("limited").asBoolean()).isFalse();
        return answer.get("people")
                .valueStream()
                .map(person -> person.at("/person/displayName").asString())
                .toList();
    }

    private static void signalSearch(String signal) {
        ProcessHandle.of(search.pid())
                .orElseThrow()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .forEach(process -> signal(process.pid(), signal));
    }

    private static void signal(long pid, String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
            assertThat(kill.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("SIG%s was sent to process %d", signal, pid)
                    .isTrue();
            assertThat(kill.exitValue()).isZero();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private interface Action {
        void run() throws SQLException;
    }

    /** What a run comes to stand still on, and what lets everybody go on. */
    private record Block(Action begin, Action end) {
        static Block of(Action begin, Action end) {
            return new Block(begin, end);
        }
    }

    /** A table that nobody else may touch. */
    private static final class TableLock implements AutoCloseable {

        private final Connection connection;

        TableLock(String database) throws SQLException {
            connection = DriverManager.getConnection(database, "postgres", "");
            connection.setAutoCommit(false);
        }

        void take(String table) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '" + PATIENCE.toSeconds() + "s'");
                statement.execute("lock table directory." + table + " in access exclusive mode");
            } catch (SQLException refused) {
                throw new SQLException("Waited for the table " + table + ", which is used by " + users(), refused);
            }
        }

        /** What others of this database are doing. */
        private List<String> users() throws SQLException {
            connection.rollback();
            List<String> users = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select concat_ws(' ', pid, state, wait_event_type, now() - xact_start, query)
                            from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
                                and state <> 'idle'
                            """)) {
                while (row.next()) {
                    users.add(row.getString(1));
                }
            }
            return users;
        }

        void release() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
