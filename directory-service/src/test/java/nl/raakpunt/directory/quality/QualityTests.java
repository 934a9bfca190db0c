package nl.raakpunt.directory.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.raakpunt.directory.fixture.CountingDataSource;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.person.PersonRepository;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of what is wrong, over HTTP; it is a Monday morning in November 2026. */
class QualityTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static RunningService service;
    private static StoredStaff staff;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        staff = new StoredStaff(service.bean(JdbcClient.class));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clear() {
        staff.clear();
    }

    @Test
    void whatIsMissingOfAPersonIsNamedWithWhoCanAddIt() {
        complete("good");
        staff.person("bare");
        staff.person("left", "active", false);
        for (String kind : List.of(
                "people-without-phone",
                "people-without-mail",
                "people-without-team",
                "people-without-stand-in",
                "people-without-working-pattern")) {
            assertThat(ids(kind)).as(kind).contains(id("bare")).doesNotContain(id("good"), id("left"));
        }
        assertThat(ids("people-without-manager")).containsExactlyInAnyOrder(id("bare"), id("boss"), id("helper"));
        assertThat(page("people-without-phone").at("/findings/0/fixer").toString())
                .isEqualTo("{\"role\":\"IT\",\"attribute\":\"phone\",\"person\":null}");
        assertThat(page("people-without-stand-in")
                        .at("/findings/0/fixer/attribute")
                        .asString())
                .isEqualTo("stand-ins");
    }

    @Test
    void aMobileNumberIsAPhoneAndAFormerStandInIsNone() {
        staff.person("mobile", "mobile", "+31612345678");
        staff.standIn("mobile", "gone");
        assertThat(ids("people-without-phone")).isEmpty();
        assertThat(ids("people-without-stand-in")).isEmpty();
        service.bean(JdbcClient.class)
                .sql("update stand_in set last_day = '2026-11-22'")
                .update();
        assertThat(ids("people-without-stand-in")).containsExactly(id("mobile"));
    }

    @Test
    void everythingIsCounted() {
        staff.person("one", "phone", "+31181471234");
        staff.person("two", "phone", "+31181471234");
        staff.standIn("one", "two");
        staff.standIn("two", "one");
        staff.topic("bomen", false);
        JsonNode summary = get("/v1/quality");
        assertThat(summary.get("kinds")).hasSize(Kind.values().length);
        summary.get("kinds")
                .forEach(kind -> assertThat(ids(kind.get("kind").asString()))
                        .as(kind.get("kind").asString())
                        .hasSize(kind.get("count").asInt()));
        assertThat(summary.get("observedAt").isNull()).isTrue();
        assertThat(count(summary, "stand-in-loops")).isOne();
        assertThat(count(summary, "shared-phone-numbers")).isOne();
        assertThat(count(summary, "topics-without-owner")).isOne();
    }

    @Test
    void aNumberThatSeveralActivePeopleHaveIsShownWithThem() {
        staff.person("one", "phone", "+31181471234");
        staff.person("two", "mobile", "+31181471234");
        staff.person("left", "phone", "+31181471234", "active", false);
        staff.person("both", "phone", "+31612345678", "mobile", "+31612345678");
        JsonNode finding = only("shared-phone-numbers");
        assertThat(finding.at("/subject/id").asString()).isEqualTo("+31181471234");
        assertThat(related(finding)).containsExactly("SHARES_NUMBER " + id("one"), "SHARES_NUMBER " + id("two"));
    }

    @Test
    void ofANumberThatIsSharedByManyOnlySomeAreNamed() {
        IntStream.range(0, 25).forEach(i -> staff.person("p" + i, "phone", "+31181471234"));
        JsonNode finding = only("shared-phone-numbers");
        assertThat(finding.get("related")).hasSize(20);
        assertThat(finding.get("relatedTotal").asInt()).isEqualTo(25);
    }

    @Test
    void managersInALoopAreShownAndOthersAreNot() {
        staff.person("one", "manager", StaffServer.idOf("two"));
        staff.person("two", "manager", StaffServer.idOf("three"));
        staff.person("three", "manager", StaffServer.idOf("one"));
        staff.person("below", "manager", StaffServer.idOf("one"));
        staff.person("self", "manager", StaffServer.idOf("self"));
        staff.person("left", "manager", StaffServer.idOf("right"), "active", false);
        staff.person("right", "manager", StaffServer.idOf("left"));
        JsonNode findings = page("manager-loops").get("findings");
        assertThat(findings).hasSize(2);
        assertThat(findings.valueStream().map(finding -> finding.get("related").size()))
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void aTopicSaysOnWhichDaysNobodyCanBeReached() {
        complete("owner");
        staff.topic("bomen", false);
        staff.responsible("bomen", "owner", "OWNER");
        assertThat(ids("topics-without-reachable-owner")).isEmpty();
        staff.absence("owner", "2026-11-26", "2026-11-29");
        JsonNode finding = only("topics-without-reachable-owner");
        assertThat(finding.get("days").toString()).isEqualTo("[\"2026-11-26\",\"2026-11-27\"]");
        assertThat(finding.at("/fixer/role").asString()).isEqualTo("TOPIC_MANAGER");
        staff.setTeam("groen", "lead", StaffServer.idOf("boss"));
        assertThat(only("topics-without-reachable-owner")
                        .at("/fixer/person/name")
                        .asString())
                .isEqualTo("Person boss");
    }

    @Test
    void whoLeftIsShownWithEverythingThatStillCountsOnThem() {
        complete("colleague");
        staff.person("leaver", "team", "groen");
        staff.person("missing");
        staff.person("clean", "active", false);
        staff.topic("bomen", false);
        staff.responsible("bomen", "leaver", "OWNER");
        staff.responsible("bomen", "leaver", "EXPERT");
        staff.responsible("bomen", "missing", "BACKUP");
        staff.standIn("colleague", "leaver");
        staff.set("colleague", "manager", StaffServer.idOf("leaver"));
        staff.setTeam("groen", "lead", StaffServer.idOf("leaver"));
        assertThat(ids("leavers")).isEmpty();

        staff.set("leaver", "active", false);
        staff.set("missing", "missing_since", Timestamp.from(StoredStaff.CHANGED_AT));

        assertThat(ids("leavers")).containsExactlyInAnyOrder(id("leaver"), id("missing"));
        assertThat(ids("topics-with-owner-gone")).containsExactly("bomen");
        JsonNode leaver = page("leavers")
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("id").asString().equals(id("leaver")))
                .findFirst()
                .orElseThrow();
        assertThat(related(leaver))
                .containsExactlyInAnyOrder(
                        "RESPONSIBLE_FOR bomen",
                        "STANDS_IN_FOR " + id("colleague"),
                        "MANAGES " + id("colleague"),
                        "LEADS groen");
        assertThat(leaver.at("/fixer/role").asString()).isEqualTo("HR");
        staff.setTeam("groen", "lead", StaffServer.idOf("boss"));
        assertThat(page("leavers").toString()).contains("\"TEAM_LEAD\"").contains("Person boss");
    }

    @Test
    void whoComesFromASourceThatNobodyReadsIsShownWithEverythingThatStillCountsOnThem() {
        complete("colleague");
        staff.person("kept");
        staff.person("behind", "source", "brielle");
        staff.person("gone", "source", "brielle", "left_at", Timestamp.from(StoredStaff.CHANGED_AT));
        staff.topic("bomen", false);
        staff.responsible("bomen", "behind", "OWNER");
        staff.standIn("colleague", "behind");
        assertThat(ids("people-of-removed-sources")).isEmpty();

        service.bean(JdbcClient.class)
                .sql("insert into sync_state (source) values ('brielle'), ('staff') on conflict do nothing")
                .update();

        assertThat(ids("people-of-removed-sources")).containsExactly(id("behind"));
        JsonNode behind = page("people-of-removed-sources").at("/findings/0");
        assertThat(related(behind))
                .containsExactlyInAnyOrder("RESPONSIBLE_FOR bomen", "STANDS_IN_FOR " + id("colleague"));
        assertThat(behind.at("/fixer/role").asString()).isEqualTo("IT");
    }

    @Test
    void pagesFollowEachOtherWithoutOverlap() {
        IntStream.range(0, 25).forEach(i -> staff.person("p" + i));
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get("/v1/quality/people-without-phone?limit=10&after=" + after);
            page.get("findings").forEach(finding -> seen.add(finding.get("id").asString()));
            after = page.get("next").asString("");
        } while (!after.isEmpty());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theFileIsForDutchExcelAndRunsNothing() throws Exception {
        staff.person("evil", "display_name", "=HYPERLINK(\"http://x\";\"klik\")", "phone", "+31181471234");
        staff.person("other", "display_name", "Zoë \"Zo\" de Wit; jr.", "phone", "+31181471234");
        staff.topic("bomen", false);
        byte[] file = Objects.requireNonNull(service.manager()
                .get()
                .uri("/v1/quality.csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\"[a-z-]+\\.csv\"")
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        assertThat(Arrays.copyOf(file, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        String text = new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        assertThat(text.lines().findFirst().orElseThrow())
                .isEqualTo("\"Bevinding\";\"Over\";\"Kenmerk\";\"Dorp\";\"Bijzonderheden\";\"Dagen\";"
                        + "\"Wie lost het op\";\"Gegeven\"");
        List<CSVRecord> rows = CSVParser.parse(
                        text, CSVFormat.RFC4180.builder().setDelimiter(';').get())
                .getRecords();
        assertThat(rows).allMatch(row -> row.size() == 8);
        assertThat(rows).flatExtracting(CSVRecord::toList).noneMatch(cell -> cell.matches("(?s)[\\s]*[=+@-].*"));
        assertThat(rows)
                .flatExtracting(CSVRecord::toList)
                .contains(
                        "'=HYPERLINK(\"http://x\";\"klik\")",
                        "Zoë \"Zo\" de Wit; jr.",
                        "'+31181471234",
                        "Onderwerp zonder eigenaar",
                        "Informatievoorziening (IT)");
    }

    @Test
    void theFileHoldsEveryFindingAlsoBeyondOnePage() throws Exception {
        IntStream.range(0, 1_050).forEach(i -> staff.person("p" + i, "mail", "p" + i + "@x.example"));
        String text = new String(
                Objects.requireNonNull(service.manager()
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                        .build()
                        .get()
                        .uri("/v1/quality.csv")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.startsWith("\"Medewerker zonder telefoonnummer\"")))
                .hasSize(1_050);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheFindings() {
        DataSource real = service.bean(DataSource.class);
        int one = queries(real, 1);
        staff.clear();
        assertThat(queries(real, 40)).isEqualTo(one);
    }

    private static int queries(DataSource real, int size) {
        complete("colleague");
        IntStream.range(0, size).forEach(i -> {
            staff.topic("topic" + i, false);
            staff.person("p" + i, "manager", StaffServer.idOf("p" + i));
            staff.responsible("topic" + i, "p" + i, "OWNER");
            staff.standIn("p" + i, "colleague");
        });
        CountingDataSource counting = new CountingDataSource(real);
        JdbcClient jdbc = JdbcClient.create(counting);
        LoopFindings loops = new LoopFindings(jdbc, service.bean(PersonRepository.class));
        Leavers leavers = new Leavers(jdbc, new Duties(jdbc));
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(loops.page(Kind.MANAGER_LOOP, today, "", 100)).hasSize(size);
        IntStream.range(0, size).forEach(i -> staff.set("p" + i, "active", false));
        assertThat(leavers.page(Kind.LEAVER, today, "", 100)).hasSize(size);
        return counting.statements();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/quality",
                "/v1/quality/leavers",
                "/v1/quality/people-without-phone",
                "/v1/quality.csv",
                "/v1/quality/",
                "/v1/quality/leavers/"
            })
    void onlyWhoMayManageSeesTheReport(String path) {
        service.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
        service.reader().get().uri(path).exchange().expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "' or 1=1--", "a%00b", "0-0-0-0-0"})
    void anIdThatIsNoneIsRefused(String after) {
        service.manager()
                .get()
                .uri(uri -> uri.path("/v1/quality/leavers")
                        .queryParam("after", "{after}")
                        .build(after.replace("%00", "\0")))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whatIsSentAsNumberOrTopicFindsNothingMore() {
        staff.topic("bomen", false);
        for (String kind : List.of("topics-without-owner", "shared-phone-numbers")) {
            service.manager()
                    .get()
                    .uri(uri -> uri.path("/v1/quality/" + kind)
                            .queryParam("after", "{after}")
                            .build("zzz' or '1'='1"))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.findings.length()")
                    .isEqualTo(0);
        }
    }

    @Test
    void anUnknownKindIsNotFound() {
        service.manager()
                .get()
                .uri("/v1/quality/nothing")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** Somebody of whom nothing is missing, a boss who lacks a manager only, and a helper who stands in for both. */
    private static void complete(String login) {
        String team = staff.team("Groen", "Openbare ruimte");
        for (String each : List.of("boss", login)) {
            Object[] facts = {
                "phone", "+3118147" + (each.equals("boss") ? "0001" : "0002"), "mail", each + "@x.example", "team", team
            };
            staff.person(each, facts);
            staff.pattern(each, "ma-vr 08:00-17:00");
        }
        staff.set(login, "manager", StaffServer.idOf("boss"));
        staff.person("helper", "phone", "+31181470003");
        staff.standIn(login, "helper");
        staff.standIn("boss", "helper");
    }

    private static List<String> related(JsonNode finding) {
        return finding.get("related")
                .valueStream()
                .map(other ->
                        other.get("relation").asString() + " " + other.get("id").asString())
                .toList();
    }

    private static JsonNode only(String kind) {
        JsonNode findings = page(kind).get("findings");
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> ids(String kind) {
        return page(kind)
                .get("findings")
                .valueStream()
                .map(finding -> finding.get("id").asString())
                .toList();
    }

    private static long count(JsonNode summary, String kind) {
        return summary.get("kinds")
                .valueStream()
                .filter(count -> count.get("kind").asString().equals(kind))
                .mapToLong(count -> count.get("count").asLong())
                .sum();
    }

    private static JsonNode page(String kind) {
        return get("/v1/quality/" + kind + "?limit=500");
    }

    private static String id(String login) {
        return StaffServer.idOf(login).toString();
    }

    private static JsonNode get(String path) {
        return JSON.readTree(Objects.requireNonNull(service.manager()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent()));
    }
}
