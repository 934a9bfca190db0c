package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.SharedPostgres;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** A source is removed from the configuration, or gets another name there, while its people are still here. */
class RemovedSourceTests {

    private static final String BRIELLE = "brielle";
    private static final String WESTVOORNE = "westvoorne";
    private static final String MAIL = "s.visser@voorneaanzee.example";

    private static StaffServer brielle;
    private static StaffServer westvoorne;

    private String database;
    private @Nullable RunningService running;

    @BeforeAll
    static void startServers() {
        brielle = StaffServer.start();
        westvoorne = StaffServer.start();
    }

    @AfterAll
    static void stopServers() {
        brielle.close();
        westvoorne.close();
    }

    @BeforeEach
    void fill() {
        brielle.clear();
        westvoorne.clear();
        database = SharedPostgres.newDatabase();
        brielle.addPerson("b1", "extensionAttribute1", "ma-vr 08:00-17:00");
        brielle.addPerson("b2");
        brielle.add(new Entry(
                "cn=Wegen,ou=teams," + StaffServer.BASE,
                new Attribute("objectClass", "groupOfNames"),
                new Attribute("cn", "Wegen"),
                new Attribute("entryUUID", StaffServer.idOf("wegen").toString()),
                new Attribute("member", StaffServer.dn("b1"))));
        westvoorne.addPerson("w1");
    }

    @AfterEach
    void stop() {
        service().close();
    }

    @Test
    void whoeverWasOutOfUseBecauseOfItIsInUseAgainAfterTheNextRunOfTheirOwnSource() {
        brielle.addPerson("visser", "mail", MAIL);
        westvoorne.addPerson("w.visser", "mail", MAIL);
        westvoorne.addPerson("kees", "manager", StaffServer.dn("w.visser"));
        readBoth();
        assertThat(active("w.visser")).isFalse();
        restart(Map.of(WESTVOORNE, westvoorne));

        assertThat(run(WESTVOORNE).outcome()).isEqualTo(Outcome.APPLIED);

        assertThat(active("w.visser")).isTrue();
        assertThat(jdbc().queryForObject("select manager from person where login = 'kees'", UUID.class))
                .isEqualTo(StaffServer.idOf("w.visser"));
        assertThat(run(WESTVOORNE).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void itsPeopleCountAsMissingAndLeaveAfterTheSameTimeAsOthers() {
        readBoth();
        restart(Map.of(WESTVOORNE, westvoorne));
        farewells();
        assertThat(missing()).as("another instance may still read it").isEmpty();
        assertThat(health().get("configured")).isEqualTo(false);
        assertThat(health().get("people")).isEqualTo(2);

        aWhileAgo();
        farewells();

        assertThat(missing()).containsExactlyInAnyOrder("b1", "b2");
        assertThat(health().get("missing")).isEqualTo(2);
        assertThat(status()).isEqualTo(Status.UP);
        service()
                .reader()
                .post()
                .uri("/v1/reachability/_lookup")
                .bodyValue(Map.of("ids", List.of(StaffServer.idOf("b1"))))
                .exchange()
                .expectBody()
                .jsonPath("$.people[0].reachability.reason")
                .isEqualTo("NOT_IN_DIRECTORY");
        assertThat(latest(BRIELLE)).satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(run.missing()).isEqualTo(2);
            assertThat(run.reasons()).extracting(RunReason::code).containsExactly(RunReason.Code.SOURCE_REMOVED);
        });
        UUID run = latest(BRIELLE).id();
        farewells();
        assertThat(latest(BRIELLE).id()).as("nothing to conclude").isEqualTo(run);

        aDayLater();
        farewells();
        assertThat(latest(BRIELLE).gone()).isEqualTo(2);
        assertThat(active("b1")).isFalse();
        assertThat(teamsInUse()).isEmpty();
        assertThat(service().bean(RemovedSources.class).all()).isEmpty();
        assertThat(active("w1")).isTrue();
    }

    @Test
    void itsPeopleAreListedAndTheRunThatMissesThemNamesThem() {
        readBoth();
        assertThat(removed("")).isEqualTo("{\"sources\":[]}");
        restart(Map.of(WESTVOORNE, westvoorne));
        aWhileAgo();
        farewells();

        assertThat(removed("")).contains("\"name\":\"" + BRIELLE + "\"").contains("\"people\":2,\"missing\":2");
        assertThat(removed("/" + BRIELLE + "/people"))
                .contains(
                        StaffServer.idOf("b1").toString(),
                        StaffServer.idOf("b2").toString())
                .doesNotContain(StaffServer.idOf("w1").toString(), "\"missingSince\":null");
        assertThat(service()
                        .bean(SyncRunRepository.class)
                        .changes(latest(BRIELLE).id(), 0, 10))
                .extracting(PersonChange::person)
                .containsExactlyInAnyOrder(StaffServer.idOf("b1"), StaffServer.idOf("b2"));
        service()
                .manager()
                .get()
                .uri("/v1/sync/removed-sources/{name}/people", WESTVOORNE)
                .exchange()
                .expectStatus()
                .isNotFound();

        aDayLater();
        farewells();
        assertThat(removed("/" + BRIELLE + "/people")).isEqualTo("{\"people\":[]}");
    }

    @Test
    void manyLeaveOnlyWhenSomebodyConfirms() {
        brielle.addCrowd(12);
        readBoth();
        restart(Map.of(WESTVOORNE, westvoorne));
        aWhileAgo();
        farewells();
        assertThat(missing()).hasSize(14);
        aDayLater();

        farewells();
        farewells();

        SyncRun held = latest(BRIELLE);
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.reasons())
                .extracting(RunReason::code)
                .containsExactly(
                        RunReason.Code.SOURCE_REMOVED, RunReason.Code.PEOPLE_GONE, RunReason.Code.NOTHING_CHANGED);
        assertThat(service().bean(SyncRunRepository.class).latest(BRIELLE, 10)).hasSize(4);
        assertThat(active("p1")).isTrue();
        assertThat(teamsInUse()).containsExactly("wegen");
        assertThat(status()).isEqualTo(Status.DOWN);
        service()
                .manager()
                .post()
                .uri("/v1/sync/runs/{id}/_confirm", held.id())
                .bodyValue(Map.of("planHash", String.valueOf(held.planHash())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("APPLIED")
                .jsonPath("$.gone")
                .isEqualTo(14);
        assertThat(active("p1")).isFalse();
        assertThat(teamsInUse()).isEmpty();
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void configuredAgainItsPeopleAreBackAtOnce() {
        readBoth();
        restart(Map.of(WESTVOORNE, westvoorne));
        aWhileAgo();
        farewells();
        restart(Map.of(WESTVOORNE, westvoorne, BRIELLE, brielle));
        assertThat(run(BRIELLE).added()).isEqualTo(2);
        assertThat(missing()).isEmpty();
        assertThat(teamsInUse()).containsExactly("wegen");
    }

    @Test
    void underAnotherNameItIsTheSameDirectory() {
        readBoth();
        restart(Map.of(WESTVOORNE, westvoorne, "personeel", brielle));
        aWhileAgo();
        farewells();
        assertThat(missing()).as("the other name was not read yet").isEmpty();
        SyncRun taken = run("personeel");
        assertThat(taken.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(taken.added()).isZero();
        assertThat(teamsInUse()).containsExactly("wegen");
        assertThat(jdbc().queryForList(
                                "select distinct source from team union select source from person", String.class))
                .containsExactlyInAnyOrder("personeel", WESTVOORNE);
        assertThat(service().bean(RemovedSources.class).all()).isEmpty();
        assertThat(missing()).isEmpty();
        assertThat(run("personeel").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void whomAnotherSourceHasTooThatOneTakesOver() {
        westvoorne.addPerson("b2");
        readBoth();
        restart(Map.of(WESTVOORNE, westvoorne));
        aWhileAgo();
        farewells();
        assertThat(missing()).containsExactly("b1");
        SyncRun taken = run(WESTVOORNE);
        assertThat(taken.rejected()).isEmpty();
        assertThat(jdbc().queryForObject("select source from person where login = 'b2'", String.class))
                .isEqualTo(WESTVOORNE);
        assertThat(active("b2")).isTrue();
    }

    private void readBoth() {
        Map<String, StaffServer> both = Map.of(BRIELLE, brielle, WESTVOORNE, westvoorne);
        running = start(both);
        both.keySet().forEach(source -> assertThat(run(source).outcome()).isEqualTo(Outcome.APPLIED));
        both.keySet().forEach(source -> assertThat(run(source).outcome()).isIn(Outcome.APPLIED, Outcome.UNCHANGED));
    }

    private void restart(Map<String, StaffServer> sources) {
        service().close();
        running = start(sources);
    }

    private RunningService start(Map<String, StaffServer> sources) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("raakpunt.sync.sources.staff.enabled", false, "spring.datasource.url", database));
        sources.forEach((name, server) ->
                settings.putAll(SeveralSourcesTests.source(name, name.equals(WESTVOORNE) ? 2 : 1, server)));
        return RunningService.start(brielle.url(), settings);
    }

    private RunningService service() {
        return Objects.requireNonNull(running);
    }

    private String removed(String below) {
        return Objects.requireNonNull(service()
                .manager()
                .get()
                .uri("/v1/sync/removed-sources" + below)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private void farewells() {
        service().bean(Farewells.class).say();
    }

    /** So that no other instance can be reading it. */
    private void aWhileAgo() {
        jdbc().update("update sync_state set observed_at = observed_at - interval '1 hour'");
    }

    private void aDayLater() {
        jdbc().update("update person set missing_since = missing_since - interval '25 hours'");
    }

    private SyncRun run(String source) {
        StaffDirectory directory =
                service().bean(StaffDirectories.class).named(source).orElseThrow();
        return service()
                .bean(SyncRunner.class)
                .run(directory, RunOrder.requested(Kind.FULL, false))
                .orElseThrow();
    }

    private SyncRun latest(String source) {
        return service().bean(SyncRunRepository.class).latest(source, 1).getFirst();
    }

    private Map<?, ?> health() {
        Health health = service().bean(SyncHealth.class).health();
        return (Map<?, ?>) Objects.requireNonNull(health.getDetails().get(BRIELLE));
    }

    private Status status() {
        return service().bean(SyncHealth.class).health().getStatus();
    }

    private boolean active(String login) {
        return Boolean.TRUE.equals(
                jdbc().queryForObject("select active from person where login = ?", Boolean.class, login));
    }

    private List<@Nullable String> missing() {
        return jdbc().queryForList(
                        "select login from person where missing_since is not null and left_at is null", String.class);
    }

    private List<@Nullable String> teamsInUse() {
        return jdbc().queryForList("select id from team where active", String.class);
    }

    private JdbcTemplate jdbc() {
        return service().bean(JdbcTemplate.class);
    }
}
