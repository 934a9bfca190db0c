package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.sync.Leases.Lease;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run does besides taking people over: waiting, planning, being held, confirmed, stopped and overtaken. */
class RunsTests {

    private static final int CROWD = 30;
    private static final AtomicReference<CountDownLatch> GATE = new AtomicReference<>(new CountDownLatch(0));
    private static final AtomicReference<CountDownLatch> AT_GATE = new AtomicReference<>(new CountDownLatch(0));

    private static StaffServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start(config -> config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
            @Override
            public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
                if (request.getRequest().getBaseDN().startsWith("ou=medewerkers")) {
                    AT_GATE.get().countDown();
                    assertThat(pass(GATE.get())).isTrue();
                }
            }
        }));
        service = RunningService.start(ldap.url(), Map.of("raakpunt.sync.sources.staff.directory.page-size", 7));
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @BeforeEach
    void fill() {
        ldap.clear();
        jdbc().execute("truncate person, team, sync_run, sync_state cascade");
        ldap.addCrowd(CROWD);
    }

    @Test
    void somebodyWhoIsNotThereHasLeftOnlyAfterTwoReadingsAndADay() {
        run();
        ldap.remove(List.of("p4"));
        assertThat(run().missing()).isEqualTo(1);
        assertThat(person("p4").active()).isTrue();
        assertThat(person("p4").missingSince()).isNotNull();
        assertThat(run().gone()).isZero();
        jdbc().update("update person set missing_since = missing_since - interval '25 hours'");
        SyncRun last = run();
        assertThat(last.gone()).isEqualTo(1);
        assertThat(person("p4").active()).isFalse();
        ldap.addPerson("p4");
        assertThat(run().added()).isEqualTo(1);
        assertThat(person("p4").active()).isTrue();
        assertThat(person("p4").missingSince()).isNull();
    }

    @Test
    void whoLeftLongAgoIsForgottenAndThoseWhoFollowAlongAreTold() {
        run();
        ldap.remove(List.of("p4"));
        run();
        jdbc().update("update person set missing_since = missing_since - interval '25 hours'");
        run();
        assertThat(person("p4").active()).isFalse();
        jdbc().update("update person set left_at = left_at - interval '401 days' where left_at is not null");
        run();
        assertThat(service.bean(PersonRepository.class).findById(id("p4"))).isEmpty();
        assertThat(jdbc().queryForList("select id from directory_gone", String.class))
                .contains(id("p4").toString());
    }

    @Test
    void aDayIsNotEnoughWhenNothingWasReadMeanwhile() {
        run();
        ldap.remove(List.of("p4"));
        run();
        jdbc().update("update person set missing_since = missing_since - interval '25 hours', missed_runs = 0");
        assertThat(run().gone()).isZero();
        assertThat(run().gone()).isEqualTo(1);
    }

    @Test
    void ofSomebodyWhoIsNotThereNobodySaysThatTheyCanBeReached() {
        ldap.set("p4", "extensionAttribute1", "ma-vr 08:00-17:00");
        run();
        ldap.remove(List.of("p4"));
        run();
        service.reader()
                .post()
                .uri("/v1/reachability/_lookup")
                .bodyValue(Map.of("ids", List.of(id("p4").value())))
                .exchange()
                .expectBody()
                .jsonPath("$.people[0].reachability.state")
                .isEqualTo("UNKNOWN")
                .jsonPath("$.people[0].reachability.reason")
                .isEqualTo("NOT_IN_DIRECTORY");
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() {
        run();
        List<Map<String, Object>> before = rows();
        ldap.set("p1", "title", "Nieuw");
        ldap.addPerson("nieuw");
        SyncRun planned =
                runner().run(directory(), RunOrder.requested(Kind.FULL, true)).orElseThrow();
        assertThat(planned.outcome()).isEqualTo(Outcome.PLANNED);
        assertThat(runs().changes(planned.id(), 0, 10))
                .extracting(PersonChange::person, PersonChange::kind, PersonChange::attributes)
                .containsExactlyInAnyOrder(
                        tuple("p1", PersonChange.Kind.CHANGED, "function"), tuple("nieuw", PersonChange.Kind.JOINED));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aHeldRunIsCarriedOutOnceSomebodyConfirmsWhatTheySaw() {
        run();
        ldap.remove(crowd(11));
        SyncRun held = run();
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        confirm(held.id(), "something else").expectStatus().isEqualTo(409);
        ldap.set("p20", "title", "Intussen");
        confirm(held.id(), String.valueOf(held.planHash()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("APPLIED")
                .jsonPath("$.confirmedBy")
                .isEqualTo("manager");
        assertThat(person("p0").missingSince()).isNotNull();
        assertThat(person("p20").function()).isEqualTo("Intussen");
    }

    @Test
    void whatNobodySawIsNotConfirmed() {
        run();
        ldap.remove(crowd(11));
        SyncRun held = run();
        ldap.remove(List.of("p20"));
        confirm(held.id(), String.valueOf(held.planHash()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("HELD");
        assertThat(person("p0").missingSince()).isNull();
    }

    @Test
    void aRunThatIsHeldAgainAndAgainIsToldOnce() {
        run();
        ldap.remove(crowd(11));
        SyncRun first = run();
        SyncRun second = run();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(runs().latest("staff", 10)).hasSize(2);
    }

    @Test
    void leaversOfOneDayAddUp() {
        run();
        ldap.remove(crowd(10));
        assertThat(run().outcome()).isEqualTo(Outcome.APPLIED);
        ldap.remove(IntStream.range(10, 20).mapToObj(i -> "p" + i).toList());
        assertThat(run().outcome()).isEqualTo(Outcome.APPLIED);
        ldap.remove(List.of("p20"));
        SyncRun held = run();
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.detail()).contains("21 of 30 people would disappear within 24 hours");
    }

    @Test
    void changesOfManyAtOnceAreHeldButMovesAreNot() {
        run();
        String yard = ldap.addUnit("buitendienst");
        IntStream.range(0, CROWD).forEach(i -> ldap.move("p" + i, "uid=p" + i, yard));
        SyncRun moved = run();
        assertThat(moved.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(moved.moved()).isEqualTo(CROWD);
        assertThat(moved.changed()).isZero();
        jdbc().update("update person set function = 'Anders' where login <> all(?)", (Object)
                crowd(18).toArray(String[]::new));
        jdbc().update("update person set fingerprint = repeat('0', 32)");
        SyncRun held = run();
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.detail()).contains("12 of 30 people would");
    }

    @Test
    void aRunStopsWhenSomebodyAsks() throws Exception {
        run();
        List<Map<String, Object>> before = rows();
        ldap.set("p1", "title", "Nieuw");
        CompletableFuture<SyncRun> running = runHalfWay();
        UUID id = runs().latest("staff", 1).getFirst().id();
        service.manager()
                .post()
                .uri("/v1/sync/runs/{id}/_cancel", id)
                .exchange()
                .expectStatus()
                .isAccepted();
        // The run hears of it at its next pulse, which is when it also tells how far it is.
        await().until(() -> List.of(RunReason.STOPPING)
                .equals(runs().findById(id).orElseThrow().reasons()));
        GATE.get().countDown();
        SyncRun done = running.get(60, TimeUnit.SECONDS);
        assertThat(done.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(done.reasons()).containsExactly(RunReason.STOPPED, RunReason.NOTHING_CHANGED);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRunThatWasOvertakenWritesNothing() throws Exception {
        run();
        List<Map<String, Object>> before = rows();
        ldap.set("p1", "title", "Nieuw");
        CompletableFuture<SyncRun> running = runHalfWay();
        jdbc().update("update sync_lease set token = token + 1, holder = 'somebody else'");
        GATE.get().countDown();
        SyncRun overtaken = running.get(60, TimeUnit.SECONDS);
        assertThat(overtaken.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(rows()).isEqualTo(before);
        jdbc().update("update sync_lease set expires_at = now()");
        assertThat(run().outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void thePulseOfARunDoesNotWaitForWhatItWrites() {
        Leases leases = service.bean(Leases.class);
        Lease lease = leases.take("pulse").orElseThrow();
        service.bean(TransactionTemplate.class).executeWithoutResult(writing -> {
            leases.fence(lease);
            assertThat(CompletableFuture.supplyAsync(() -> leases.renew(lease)))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(true);
        });
        leases.giveBack(lease);
        assertThat(leases.renew(lease)).isFalse();
    }

    @Test
    void aRunOfAnInstanceThatDiedIsCalledInterrupted() {
        UUID dead = runs().begin("staff", RunOrder.scheduled(Kind.FULL), 0, Instant.parse("2026-11-23T08:00:00Z"));
        run();
        SyncRun interrupted = runs().findById(dead).orElseThrow();
        assertThat(interrupted.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(interrupted.reasons()).containsExactly(RunReason.INTERRUPTED, RunReason.NOTHING_CHANGED);
    }

    @Test
    void whoIsNewIsTheReasonThatEverythingWasRead() {
        run();
        ldap.addPerson("p99");
        SyncRun run =
                runner().run(directory(), RunOrder.requested(Kind.IDS, false)).orElseThrow();
        assertThat(run.kind()).isEqualTo(Kind.FULL);
        assertThat(run.reasons()).containsExactly(RunReason.SOMEBODY_NEW);
    }

    @Test
    void aReasonOfAnotherVersionStillHasItsSentence() {
        UUID run = run().id();
        jdbc().update("""
                update sync_run set reasons = '[{"code": "MOON_IS_FULL", "text": "The moon is full.", "phase": 3}]'
                where id = ?
                """, run);
        assertThat(runs().findById(run).orElseThrow())
                .extracting(SyncRun::detail, read -> read.reasons().getFirst().code())
                .containsExactly("The moon is full.", RunReason.Code.OTHER);
    }

    private static CompletableFuture<SyncRun> runHalfWay() {
        GATE.set(new CountDownLatch(1));
        AT_GATE.set(new CountDownLatch(1));
        CompletableFuture<SyncRun> running = CompletableFuture.supplyAsync(RunsTests::run);
        assertThat(pass(AT_GATE.get())).isTrue();
        return running;
    }

    private static boolean pass(CountDownLatch gate) {
        try {
            return gate.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ResponseSpec confirm(UUID run, String hash) {
        return service.manager()
                .post()
                .uri("/v1/sync/runs/{id}/_confirm", run)
                .bodyValue(Map.of("planHash", hash))
                .exchange();
    }

    private static List<String> crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> "p" + i).toList();
    }

    private static Tuple tuple(String uid, PersonChange.Kind kind, String... attributes) {
        return Tuple.tuple(id(uid).value(), kind, List.of(attributes));
    }

    private static SyncRun run() {
        return runner().run(directory(), RunOrder.requested(Kind.FULL, false)).orElseThrow();
    }

    private static SyncRunner runner() {
        return service.bean(SyncRunner.class);
    }

    private static SyncRunRepository runs() {
        return service.bean(SyncRunRepository.class);
    }

    private static StaffDirectory directory() {
        return service.bean(StaffDirectories.class).named("staff").orElseThrow();
    }

    private static JdbcTemplate jdbc() {
        return service.bean(JdbcTemplate.class);
    }

    private static PersonId id(String uid) {
        return new PersonId(StaffServer.idOf(uid));
    }

    private static Person person(String uid) {
        return service.bean(PersonRepository.class).findById(id(uid)).orElseThrow();
    }

    private static List<Map<String, Object>> rows() {
        return List.copyOf(jdbc().queryForList("select id, xmin::text, fingerprint from person order by id"));
    }
}
