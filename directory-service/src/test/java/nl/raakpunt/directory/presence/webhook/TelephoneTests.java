package nl.raakpunt.directory.presence.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Telephone systems that tell of calls: rightly, wrongly, late, twice, too much and out of order. */
class TelephoneTests {

    private static final String SECRET = "a-secret-of-at-least-thirty-two-characters";
    private static final String OLD_SECRET = "the-secret-before-it-was-replaced-by-another";
    private static final PersonId ANNE = person("anne");
    private static final PersonId BART = person("bart");

    private static RunningService service;
    private static JdbcClient jdbc;
    private static WebTestClient caller;
    private static List<Set<PersonId>> told;
    private static final AtomicLong UNIQUE = new AtomicLong();

    @BeforeAll
    static void start() {
        service = RunningService.start(
                "ldap://localhost:1",
                Map.of(
                        "raakpunt.presence.telephone.enabled",
                        true,
                        "raakpunt.presence.telephone.secrets",
                        SECRET + "," + OLD_SECRET,
                        "raakpunt.presence.telephone.extension-prefixes",
                        "+3118147",
                        "raakpunt.presence.telephone.silent-after",
                        "30m"));
        jdbc = service.bean(JdbcClient.class);
        caller = service.anonymous();
        told = new ArrayList<>();
        service.bean(ApplicationEventMulticaster.class).addApplicationListener((ApplicationListener<
                        PayloadApplicationEvent<?>>)
                event -> {
                    if (event.getPayload() instanceof ReachabilityChanged changed) {
                        told.add(changed.people());
                    }
                });
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void colleagues() {
        StoredStaff staff = new StoredStaff(jdbc);
        staff.clear();
        jdbc.sql("delete from telephone_state").update();
        jdbc.sql("delete from telephone_request").update();
        staff.person("anne", "mail", "Anne@x.example", "phone", "+31181471234", "mobile", "+31612345678");
        staff.person("bart", "mail", "bart@x.example", "phone", "4321");
        staff.person("cees", "phone", "+31181475555");
        staff.person("dirk", "phone", "+31181475555");
        staff.person("gone", "phone", "+31181479999", "active", false);
        newPhoneBook();
        told.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "extension, 1234, anne",
        "extension, 4321, bart",
        "phone, +31 181 47 12 34, anne",
        "phone, 0181-471234, anne",
        "phone, 06 12345678, anne",
        "login, ANNE, anne",
        "mail, anne@X.example, anne"
    })
    void aPersonIsFoundHoweverTheSystemNamesThem(String by, String value, String name) {
        assertThat(send(change(by, value, "in-call", now())).taken()).isEqualTo(1);
        assertThat(claims(person(name))).extracting(Claim::kind).containsExactly(Kind.IN_CALL);
    }

    @ParameterizedTest
    @CsvSource({"available, AVAILABLE", "in-call, IN_CALL", "do-not-disturb, DO_NOT_DISTURB", "offline, OFFLINE"})
    void statesAreWhatTheyAreCalled(String state, Kind kind) {
        Instant at = now();
        send(change("login", "anne", state, at));
        assertThat(claims(ANNE))
                .extracting(Claim::source, Claim::kind, Claim::from, Claim::until)
                .containsExactly(tuple(Claim.Source.TELEPHONE, kind, at, null));
    }

    @Test
    void whoIsNotFoundOrNotAloneIsToldApart() {
        assertThat(send(
                        change("extension", "5555", "in-call", now()),
                        change("extension", "9999", "in-call", now()),
                        change("phone", "no number", "in-call", now()),
                        change("login", "anne", "in-call", now()),
                        change("login", "bart", "in-call", now().plus(Duration.ofMinutes(2)))))
                .satisfies(answer -> {
                    assertThat(answer.taken()).isEqualTo(1);
                    assertThat(answer.ignored())
                            .extracting(TelephoneAnswer.Ignored::index, TelephoneAnswer.Ignored::reason)
                            .containsExactly(
                                    tuple(0, TelephoneAnswer.Why.SHARED_NUMBER),
                                    tuple(1, TelephoneAnswer.Why.UNKNOWN_PERSON),
                                    tuple(2, TelephoneAnswer.Why.UNKNOWN_PERSON),
                                    tuple(4, TelephoneAnswer.Why.IN_THE_FUTURE));
                });
    }

    @Test
    void whatComesLateChangesNothing() {
        Instant at = now();
        send(change("login", "anne", "in-call", at));
        TelephoneAnswer late = send(change("login", "anne", "available", at.minusSeconds(1)));
        assertThat(late.ignored())
                .extracting(TelephoneAnswer.Ignored::reason)
                .containsExactly(TelephoneAnswer.Why.OLDER);
        assertThat(claims(ANNE)).extracting(Claim::kind).containsExactly(Kind.IN_CALL);
        send(change("login", "anne", "available", at.plusSeconds(1)));
        assertThat(claims(ANNE)).extracting(Claim::kind).containsExactly(Kind.AVAILABLE);
    }

    @Test
    void inOneReportTheNewestOfEachCounts() {
        Instant at = now();
        TelephoneAnswer answer = send(
                change("login", "anne", "available", at),
                change("login", "anne", "in-call", at.minusSeconds(5)),
                change("extension", "1234", "do-not-disturb", at.plusSeconds(1)));
        assertThat(answer.taken()).isEqualTo(1);
        assertThat(answer.ignored()).extracting(TelephoneAnswer.Ignored::index).containsExactly(0, 1);
        assertThat(claims(ANNE)).extracting(Claim::kind).containsExactly(Kind.DO_NOT_DISTURB);
    }

    @Test
    void onlyAChangeOfStateIsTold() {
        send(change("login", "anne", "in-call", now()), change("login", "bart", "available", now()));
        send(change("login", "anne", "in-call", now().plusSeconds(1)));
        send(change("login", "anne", "available", now().plusSeconds(2)));
        assertThat(told).containsExactly(Set.of(ANNE, BART), Set.of(ANNE));
    }

    @Test
    void aReportCountsOnce() {
        byte[] body = body(change("login", "anne", "in-call", now()));
        String timestamp = timestamp(Duration.ZERO);
        String signature = Signature.of(SECRET, timestamp, body);
        post(body, timestamp, signature).isOk();
        post(body, timestamp, signature).isEqualTo(409);
        post(body, timestamp, signature.toUpperCase(Locale.ROOT).replace("SHA256", "sha256"))
                .isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from telephone_request")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReportThatFailedMayBeSentAgain() {
        byte[] body = "{\"changes\": [{\"login\": \"anne\"}]}".getBytes(StandardCharsets.UTF_8);
        String timestamp = timestamp(Duration.ZERO);
        String signature = Signature.of(SECRET, timestamp, body);
        post(body, timestamp, signature).isBadRequest();
        post(body, timestamp, signature).isBadRequest();
    }

    @Test
    void anOldSecretWorksWhileItIsBeingReplaced() {
        byte[] body = body(change("login", "anne", "in-call", now()));
        String timestamp = timestamp(Duration.ZERO);
        post(body, timestamp, Signature.of(OLD_SECRET, timestamp, body)).isOk();
    }

    @Test
    void aWrongSignatureIsRefused() {
        byte[] body = body(change("login", "anne", "in-call", now()));
        String timestamp = timestamp(Duration.ZERO);
        String right = Signature.of(SECRET, timestamp, body);
        List<String> wrong = List.of(
                Signature.of("another-secret-of-thirty-two-characters", timestamp, body),
                right.substring(0, right.length() - 2),
                right.substring("sha256=".length()),
                right + "00",
                "sha256=",
                "sha256=zz",
                "sha1=" + right.substring("sha256=".length()));
        wrong.forEach(signature -> post(body, timestamp, signature).isUnauthorized());
        body[body.length - 3]++;
        post(body, timestamp, right).isUnauthorized();
        assertThat(claims(ANNE)).isEmpty();
    }

    @Test
    void aTimestampThatIsNotSignedOrNotOfNowIsRefused() {
        byte[] body = body(change("login", "anne", "in-call", now()));
        String timestamp = timestamp(Duration.ZERO);
        post(body, timestamp(Duration.ofSeconds(1)), Signature.of(SECRET, timestamp, body))
                .isUnauthorized();
        for (String moment :
                List.of(timestamp(Duration.ofMinutes(6)), timestamp(Duration.ofMinutes(-6)), "yesterday", "")) {
            post(body, moment, Signature.of(SECRET, moment, body)).is4xxClientError();
        }
        String nearly = timestamp(Duration.ofMinutes(-4));
        post(body, nearly, Signature.of(SECRET, nearly, body)).isOk();
    }

    @Test
    void withoutSignatureItIsRefused() {
        caller.post()
                .uri("/v1/presence/telephone")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"changes\": []}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void tooMuchIsRefused() {
        byte[] large =
                ("{\"changes\": [], \"fill\": \"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        String timestamp = timestamp(Duration.ZERO);
        post(large, timestamp, Signature.of(SECRET, timestamp, large)).isEqualTo(413);
        String[] many = IntStream.range(0, 1001)
                .mapToObj(i -> change("login", "anne", "in-call", now()))
                .toArray(String[]::new);
        byte[] body = body(many);
        post(body, timestamp, Signature.of(SECRET, timestamp, body)).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"changes\": null}",
                "{\"changes\": [null]}",
                "{\"changes\": [{\"login\": \"anne\", \"state\": \"in-call\"}]}",
                "{\"changes\": [{\"login\": \"anne\", \"state\": \"ziek\", \"observedAt\": \"2026-11-23T09:00:00Z\"}]}",
                "{\"changes\": [{\"login\": \"anne\", \"phone\": \"1\", \"state\": \"in-call\", \"observedAt\": \"2026-11-23T09:00:00Z\"}]}",
                "{\"changes\": [{\"state\": \"in-call\", \"observedAt\": \"2026-11-23T09:00:00Z\"}]}"
            })
    void aReportOfAnotherFormIsRefusedWithWords(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String timestamp = timestamp(Duration.ZERO);
        post(body, timestamp, Signature.of(SECRET, timestamp, body)).isBadRequest();
    }

    @Test
    void tenThousandChangesFillNoMemory() {
        StoredStaff staff = new StoredStaff(jdbc);
        List<PersonId> crowd = IntStream.range(0, 500)
                .mapToObj(i -> new PersonId(staff.person("p" + i, "phone", "+31182" + (100_000 + i))))
                .toList();
        newPhoneBook();
        Instant start = now().minus(Duration.ofMinutes(10));
        String[] states = {"available", "in-call", "do-not-disturb", "offline"};
        for (int report = 0; report < 100; report++) {
            int number = report;
            TelephoneAnswer answer = send(IntStream.range(0, 100)
                    .mapToObj(i -> change(
                            "login",
                            "p" + (number * 100 + i) % 500,
                            states[(number + i) % 4],
                            start.plusMillis(number * 100L + i)))
                    .toArray(String[]::new));
            assertThat(answer.taken()).isEqualTo(100);
        }
        assertThat(claims(crowd.toArray(PersonId[]::new))).hasSize(500);
        assertThat(jdbc.sql("select count(*) from telephone_state")
                        .query(Long.class)
                        .single())
                .isEqualTo(500);
        assertThat(jdbc.sql("select count(*) from telephone_request")
                        .query(Long.class)
                        .single())
                .isEqualTo(100);
        PhoneBook book = service.bean(PhoneBooks.class).current();
        assertThat(book.size()).isLessThan(2 * 505 + 10);

        TelephoneTables tables = service.bean(TelephoneTables.class);
        Instant later = now().plus(Duration.ofHours(25));
        tables.forget(later.minus(Duration.ofMinutes(10)), later.minus(Duration.ofHours(24)));
        assertThat(jdbc.sql("select count(*) from telephone_state")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from telephone_request")
                        .query(Long.class)
                        .single())
                .as("the latest stays, to tell when that was")
                .isEqualTo(1);
    }

    @Test
    void aCallGoesOnWhileTheSystemIsHeardOfAndALyingTelephoneProvesNothing() {
        Instant begun = now().minus(Duration.ofMinutes(10));
        send(change("login", "anne", "in-call", begun), change("login", "bart", "available", begun));
        assertThat(claims(ANNE)).singleElement().satisfies(claim -> {
            assertThat(claim.from()).isEqualTo(begun);
            assertThat(claim.observedAt()).isAfter(begun);
        });
        assertThat(claims(BART)).extracting(Claim::observedAt).containsExactly(begun);
    }

    @Test
    void aCallWithoutEndIsNotBelievedForEver() {
        Instant begun = now().minus(Duration.ofHours(5));
        send(change("login", "anne", "in-call", begun));
        assertThat(claims(ANNE)).extracting(Claim::observedAt).containsExactly(begun);
    }

    @Test
    void silenceIsTold() {
        TelephoneSource source = service.bean(TelephoneSource.class);
        assertThat(source.about(List.of(ANNE), now()).missing())
                .isEqualTo("De telefooncentrale heeft nog niets laten horen.");
        send();
        assertThat(source.about(List.of(ANNE), now()).missing()).isNull();
        assertThat(source.about(List.of(ANNE), now().plus(Duration.ofMinutes(31)))
                        .missing())
                .startsWith("De telefooncentrale heeft sinds")
                .endsWith("niets laten horen.");
    }

    private static TelephoneAnswer send(String... changes) {
        byte[] body = body(changes);
        // Two requests in one second with the same body would be one.
        String timestamp = timestamp(Duration.ofSeconds(-UNIQUE.incrementAndGet() % 250));
        return Objects.requireNonNull(request(body, timestamp, Signature.of(SECRET, timestamp, body))
                .expectStatus()
                .isOk()
                .expectBody(TelephoneAnswer.class)
                .returnResult()
                .getResponseBody());
    }

    private static StatusAssertions post(byte[] body, String timestamp, String signature) {
        return request(body, timestamp, signature).expectStatus();
    }

    private static WebTestClient.ResponseSpec request(byte[] body, String timestamp, String signature) {
        return caller.post()
                .uri("/v1/presence/telephone")
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Raakpunt-Timestamp", timestamp)
                .header("X-Raakpunt-Signature", signature)
                .bodyValue(body)
                .exchange();
    }

    private static byte[] body(String... changes) {
        return ("{\"changes\": [" + String.join(",", changes) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private static String change(String by, String value, String state, Instant at) {
        return "{\"%s\": \"%s\", \"state\": \"%s\", \"observedAt\": \"%s\"}".formatted(by, value, state, at);
    }

    private static String timestamp(Duration fromNow) {
        return String.valueOf(service.bean(Clock.class).instant().plus(fromNow).getEpochSecond());
    }

    private static Instant now() {
        return service.bean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Collection<Claim> claims(PersonId... people) {
        return service.bean(TelephoneSource.class).about(List.of(people), now()).claims().stream()
                .collect(Collectors.toList());
    }

    /** As after a sync. */
    private static void newPhoneBook() {
        service.bean(PhoneBooks.class).peopleChanged(new PeopleChanged(Set.of()));
    }

    private static PersonId person(String name) {
        return new PersonId(StaffServer.idOf(name));
    }
}
