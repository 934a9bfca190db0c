package nl.raakpunt.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.fixture.StoredStaff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a system that follows along gets to see. */
class FeedTests {

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
    void aPersonIsShownInTheMunicipalShape() {
        staff.team("Groen en bomen", "Openbare ruimte");
        staff.team("Wijkteam Noord", "Samenleving");
        staff.person("k.elamrani", "display_name", "Karim el Amrani");
        staff.person(
                "s.vandermeer",
                Stream.of(
                                Map.entry("given_name", "Sanne"),
                                Map.entry("name_prefix", "van der"),
                                Map.entry("family_name", "Meer"),
                                Map.entry("display_name", "Sanne van der Meer"),
                                Map.entry("function", "Boomadviseur"),
                                Map.entry("team", "groen-en-bomen"),
                                Map.entry("department", "Openbare ruimte"),
                                Map.entry("mail", "s.vandermeer@voorneaanzee.example"),
                                Map.entry("phone", "+31181471234"),
                                Map.entry("mobile", "+31612345678"),
                                Map.entry("skills", new String[] {"bomen", "kapvergunning"}))
                        .flatMap(column -> Stream.of(column.getKey(), column.getValue()))
                        .toArray());
        staff.member("s.vandermeer", "groen-en-bomen");
        staff.member("s.vandermeer", "wijkteam-noord");
        staff.pattern("s.vandermeer", "ma-do 08:00-16:00; even vr 08:00-12:00");
        staff.standIn("s.vandermeer", "k.elamrani");

        assertThat(item("s.vandermeer").get("document")).isEqualTo(JSON.readTree("""
                {"identificatie": "s.vandermeer",
                 "voornaam": "Sanne", "voorvoegselAchternaam": "van der", "achternaam": "Meer",
                 "volledigeNaam": "Sanne van der Meer",
                 "telefoonnummers": [{"telefoonnummer": "+31181471234"}, {"telefoonnummer": "+31612345678"}],
                 "emails": [{"email": "s.vandermeer@voorneaanzee.example"}],
                 "functie": "Boomadviseur",
                 "afdelingen": [{"afdelingnaam": "Openbare ruimte", "afdelingId": "openbare-ruimte"}],
                 "groepen": [{"groepsnaam": "Groen en bomen", "groepsId": "groen-en-bomen"},
                             {"groepsnaam": "Wijkteam Noord", "groepsId": "wijkteam-noord"}],
                 "beschikbaarheid": {
                   "maandag": {"ochtend": true, "middag": true}, "dinsdag": {"ochtend": true, "middag": true},
                   "woensdag": {"ochtend": true, "middag": true}, "donderdag": {"ochtend": true, "middag": true},
                   "vrijdag": {"ochtend": false, "middag": false}},
                 "vervanging": {"name": "Karim el Amrani"},
                 "skills": "bomen, kapvergunning"}
                """));
    }

    @Test
    void everyAnswerFitsTheSchemaHoweverLittleOrOddTheDirectoryHas() {
        staff.team("Groen", "Openbare ruimte");
        staff.person("bare");
        staff.person("", "display_name", "");
        staff.person(
                "odd", "mail", "geen mail", "phone", "=cmd|' /C calc'!A0", "department", "<b>%</b>", "team", "groen");
        staff.pattern("odd", "za 10:00-12:00");

        assertThat(problems("/v1/feed/medewerkers", "medewerker")).isEmpty();
        assertThat(problems("/v1/feed/afdelingen", "afdeling")).isEmpty();
        assertThat(problems("/v1/feed/groepen", "groep")).isEmpty();
        assertThat(item("odd").at("/document/emails").size()).isZero();
        assertThat(item("bare").at("/document/beschikbaarheid").isMissingNode()).isTrue();
    }

    @Test
    void theSchemaOfTheTestRefusesWhatDoesNotFit() {
        assertThat(schema("medewerker").validate("{\"identificatie\": \"x\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("medewerker")
                        .validate(
                                "{\"identificatie\": \"x\", \"afdelingen\": [], \"functie\": null}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void pagesShowEverybodyOnceAndThenOnlyWhatChanged() {
        IntStream.range(0, 25).forEach(i -> staff.person("p" + i));
        List<JsonNode> pages = new ArrayList<>();
        JsonNode page = get("/v1/feed/medewerkers?limit=10");
        pages.add(page);
        while (page.get("more").asBoolean()) {
            page = get("/v1/feed/medewerkers?limit=10&since=" + page.get("next").asString());
            pages.add(page);
        }
        assertThat(pages).extracting(one -> one.get("items").size()).containsExactly(10, 10, 5);
        assertThat(pages.stream().flatMap(one -> ids(one).stream())).hasSize(25).doesNotHaveDuplicates();
        assertThat(pages.stream()
                        .flatMap(one -> one.get("items").valueStream())
                        .map(item -> item.get("change").asLong()))
                .isSorted();
        String next = page.get("next").asString();
        assertThat(get("/v1/feed/medewerkers?since=" + next).get("items")).isEmpty();

        staff.set("p3", "function", "Inspecteur");

        JsonNode after = get("/v1/feed/medewerkers?since=" + next);
        assertThat(ids(after)).containsExactly(id("p3"));
        assertThat(get("/v1/feed/medewerkers?since=" + after.get("next").asString())
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aPlainNumberOfAChangeContinuesAfterIt() {
        staff.person("first");
        staff.person("second");
        long change = item("first").get("change").asLong();
        assertThat(ids(get("/v1/feed/medewerkers?since=" + change))).containsExactly(id("second"));
    }

    @Test
    void aTeamThatGetsAnotherNameBringsItsPeopleBack() {
        String team = staff.team("Groen", "Openbare ruimte");
        String other = staff.team("Grijs", "Openbare ruimte");
        staff.person("main", "team", team);
        staff.person("also", "team", other);
        staff.member("also", team);
        staff.person("apart", "team", other);
        String seen = end("/v1/feed/medewerkers");

        staff.setTeam(team, "name", "Groen en bomen");

        JsonNode page = get("/v1/feed/medewerkers?since=" + seen);
        assertThat(ids(page)).containsExactlyInAnyOrder(id("main"), id("also"));
        assertThat(page.at("/items/0/document/groepen").toString()).contains("Groen en bomen");
    }

    @Test
    void onePersonOfALargeTeamAfterTheOtherIsShownThoughTheyShareTheChange() {
        String team = staff.team("Groen", "Openbare ruimte");
        IntStream.range(0, 7).forEach(i -> staff.person("p" + i, "team", team));
        String since = end("/v1/feed/medewerkers");
        staff.setTeam(team, "name", "Groener");
        List<String> seen = new ArrayList<>();
        JsonNode page;
        do {
            page = get("/v1/feed/medewerkers?limit=2&since=" + since);
            seen.addAll(ids(page));
            since = page.get("next").asString();
        } while (page.get("more").asBoolean());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aStandInWithAnotherNameBringsBackWhomTheyStandInFor() {
        staff.person("k.elamrani", "display_name", "Karim");
        staff.person("s.vandermeer");
        staff.standIn("s.vandermeer", "k.elamrani");
        String seen = end("/v1/feed/medewerkers");

        staff.set("k.elamrani", "display_name", "Karim el Amrani");

        assertThat(ids(get("/v1/feed/medewerkers?since=" + seen)))
                .containsExactlyInAnyOrder(id("k.elamrani"), id("s.vandermeer"));
        assertThat(item("s.vandermeer").at("/document/vervanging/name").asString())
                .isEqualTo("Karim el Amrani");

        staff.set("k.elamrani", "active", false);
        assertThat(item("s.vandermeer").at("/document/vervanging").isMissingNode())
                .isTrue();
    }

    @Test
    void whoeverLeftOrWasPurgedIsShownAsRemoved() {
        staff.person("leaves");
        staff.person("forgotten");
        staff.person("missing");
        String seen = end("/v1/feed/medewerkers");

        staff.set("leaves", "active", false);
        staff.purge("forgotten");
        staff.set("missing", "missing_since", java.sql.Timestamp.from(StoredStaff.CHANGED_AT));

        JsonNode page = get("/v1/feed/medewerkers?since=" + seen);
        assertThat(ids(page)).containsExactly(id("leaves"), id("forgotten"), id("missing"));
        assertThat(page.get("items")
                        .valueStream()
                        .map(item -> item.get("removed").asBoolean()))
                .containsExactly(true, true, false);
        assertThat(page.at("/items/0/document").isNull()).isTrue();
    }

    @Test
    void groupsFollowTheirTeams() {
        String team = staff.team("Groen", "Openbare ruimte");
        String seen = end("/v1/feed/groepen");
        staff.setTeam(team, "name", "Groen en bomen");
        JsonNode page = get("/v1/feed/groepen?since=" + seen);
        assertThat(page.at("/items/0/document"))
                .isEqualTo(
                        JSON.readTree(
                                "{\"identificatie\": \"groen\", \"naam\": \"Groen en bomen\", \"afdelingId\": \"openbare-ruimte\"}"));
        staff.setTeam(team, "active", false);
        assertThat(get("/v1/feed/groepen?since=" + page.get("next").asString())
                        .at("/items/0/removed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void departmentsComeAndGoWithThePeopleAndTeamsThatNameThem() {
        String start = end("/v1/feed/afdelingen");
        staff.person("one", "department", "Burgerzaken");
        staff.team("Groen", "Openbare Ruimte");
        JsonNode first = get("/v1/feed/afdelingen?since=" + start);
        assertThat(ids(first)).containsExactlyInAnyOrder("burgerzaken", "openbare-ruimte");
        String seen = first.get("next").asString();

        staff.person("two", "department", "Burgerzaken");
        assertThat(get("/v1/feed/afdelingen?since=" + seen).get("items")).isEmpty();

        staff.set("one", "department", "Publiekszaken");
        staff.set("two", "active", false);

        JsonNode page = get("/v1/feed/afdelingen?since=" + seen);
        assertThat(page.get("items").valueStream().map(item -> item.get("id").asString() + item.get("removed")))
                .containsExactlyInAnyOrder("publiekszakenfalse", "burgerzakentrue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=x",
                "since=-1",
                "since=99999999999999999999",
                "since=MTond29ydGVs",
                "since=1%27%20or%201=1--",
                "since=MTpub3QtYW4taWQ",
                "limit=0",
                "limit=1001",
                "limit=x"
            })
    void aPositionOrLimitThatIsNotOneIsRefused(String query) {
        service.reader()
                .get()
                .uri("/v1/feed/medewerkers?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/feed/medewerkers", "/v1/feed/afdelingen", "/v1/feed/groepen"})
    void withoutTokenNothingIsShown(String path) {
        service.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    private static List<String> problems(String feed, String schema) {
        Schema checked = schema(schema);
        List<JsonNode> documents = get(feed)
                .get("items")
                .valueStream()
                .filter(item -> !item.get("removed").asBoolean())
                .map(item -> item.get("document"))
                .toList();
        assertThat(documents).isNotEmpty();
        return documents.stream()
                .flatMap(document -> checked
                        .validate(
                                document.toString(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream())
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Objects.requireNonNull(FeedTests.class.getResourceAsStream("/feed/" + name + ".schema.json")));
    }

    private static JsonNode item(String login) {
        return get("/v1/feed/medewerkers")
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(id(login)))
                .findFirst()
                .orElseThrow();
    }

    private static String end(String feed) {
        return get(feed).get("next").asString();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String id(String login) {
        UUID id = StaffServer.idOf(login);
        return id.toString();
    }

    private static JsonNode get(String path) {
        byte[] body = service.reader()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JSON.readTree(Objects.requireNonNull(body));
    }
}
