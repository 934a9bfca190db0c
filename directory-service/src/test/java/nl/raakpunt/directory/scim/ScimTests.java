package nl.raakpunt.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.fixture.StoredStaff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SCIM over HTTP, with three people and a team. */
class ScimTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SANNE = StaffServer.idOf("s.vandermeer").toString();
    private static final String KARIM = StaffServer.idOf("k.elamrani").toString();
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    private static RunningService service;
    private static StoredStaff staff;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        JdbcClient jdbc = service.bean(JdbcClient.class);
        staff = new StoredStaff(jdbc);
        staff.team("Groen en bomen", "Openbare ruimte");
        staff.team("Wijkteam Noord", "Samenleving");
        staff.person(
                "k.elamrani", "display_name", "Karim el Amrani", "phone", "+31181470002", "team", "wijkteam-noord");
        staff.person(
                "s.vandermeer",
                Map.ofEntries(
                                Map.entry("given_name", "Sanne"),
                                Map.entry("name_prefix", "van der"),
                                Map.entry("family_name", "Meer"),
                                Map.entry("display_name", "Sanne van der Meer"),
                                Map.entry("function", "Boomadviseur"),
                                Map.entry("team", "groen-en-bomen"),
                                Map.entry("department", "Openbare ruimte"),
                                Map.entry("mail", "S.vanderMeer@voorneaanzee.example"),
                                Map.entry("phone", "+31181470001"),
                                Map.entry("mobile", "+31612345678"),
                                Map.entry("photo", "abc"),
                                Map.entry("manager", StaffServer.idOf("k.elamrani")))
                        .entrySet()
                        .stream()
                        .flatMap(column -> Stream.of(column.getKey(), column.getValue()))
                        .toArray());
        staff.member("s.vandermeer", "groen-en-bomen");
        staff.member("s.vandermeer", "wijkteam-noord");
        staff.person("left", "active", false, "team", "groen-en-bomen");
        jdbc.sql("insert into person_photo values (:id, 'abc', 'image/jpeg', :image)")
                .param("id", UUID.fromString(SANNE))
                .param("image", PICTURE)
                .update();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aUserHasTheirNamesAddressesTeamsAndManager() {
        JsonNode user = get("/Users/" + SANNE);
        String root = user.at("/meta/location").asString().replace("/scim/v2/Users/" + SANNE, "");
        assertThat(root).startsWith("http://localhost:");
        assertThat(user).isEqualTo(JSON.readTree("""
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "id": "%1$s",
                 "userName": "s.vandermeer",
                 "name": {"formatted": "Sanne van der Meer", "familyName": "van der Meer", "givenName": "Sanne"},
                 "displayName": "Sanne van der Meer",
                 "title": "Boomadviseur",
                 "active": true,
                 "emails": [{"value": "S.vanderMeer@voorneaanzee.example", "type": "work", "primary": true}],
                 "phoneNumbers": [{"value": "+31181470001", "type": "work"}, {"value": "+31612345678", "type": "mobile"}],
                 "photos": [{"value": "%3$s/v1/people/%1$s/photo", "type": "photo"}],
                 "groups": [{"value": "groen-en-bomen", "$ref": "%3$s/scim/v2/Groups/groen-en-bomen", "display": "Groen en bomen"},
                            {"value": "wijkteam-noord", "$ref": "%3$s/scim/v2/Groups/wijkteam-noord", "display": "Wijkteam Noord"}],
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                   "organization": "staff", "department": "Openbare ruimte",
                   "manager": {"value": "%2$s", "$ref": "%3$s/scim/v2/Users/%2$s", "displayName": "Karim el Amrani"}},
                 "meta": {"resourceType": "User", "location": "%3$s/scim/v2/Users/%1$s", "version": %4$s,
                          "lastModified": "2026-11-20T09:00:00Z"}}
                """.formatted(
                        SANNE, KARIM, root, JSON.writeValueAsString(user.at("/meta/version")))));
    }

    @Test
    void theVersionRisesWhenSomethingChangesThatTheUserShows() {
        String version = version(SANNE);
        service.reader()
                .get()
                .uri(Scim.BASE + "/Users/" + SANNE)
                .header("If-None-Match", version)
                .exchange()
                .expectStatus()
                .isNotModified();
        staff.setTeam("wijkteam-noord", "department", "Samenleving en zorg");
        assertThat(version(SANNE)).isNotEqualTo(version);
        version = version(SANNE);
        staff.set("k.elamrani", "function", "Teamleider");
        assertThat(version(SANNE)).isNotEqualTo(version);
    }

    @Test
    void aGroupHasItsActiveMembers() {
        JsonNode group = get("/Groups/groen-en-bomen");
        assertThat(group.at("/displayName").asString()).isEqualTo("Groen en bomen");
        assertThat(group.get("members")).hasSize(1);
        assertThat(group.at("/members/0/value").asString()).isEqualTo(SANNE);
        assertThat(group.at("/members/0/display").asString()).isEqualTo("Sanne van der Meer");
        assertThat(get("/Groups/groen-en-bomen?excludedAttributes=members").has("members"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"S.VANDERMEER\" | s.vandermeer",
                "id eq \"{SANNE}\" | s.vandermeer",
                "name.familyName eq \"van der meer\" | s.vandermeer",
                "name.familyName ew \"meer\" and name.givenName sw \"san\" | s.vandermeer",
                "displayName co \"EL AM\" | k.elamrani",
                "title pr | s.vandermeer",
                "not (title pr) | k.elamrani,left",
                "title ne \"Boomadviseur\" | k.elamrani,left",
                "not (title eq \"Boomadviseur\") | k.elamrani,left",
                "active eq false | left",
                "active eq true | k.elamrani,s.vandermeer",
                "emails[type eq \"work\" and value co \"@voorne\"] | s.vandermeer",
                "emails[type eq \"home\"] | ''",
                "emails.value eq \"s.vandermeer@voorneaanzee.example\" | s.vandermeer",
                "phoneNumbers.value eq \"+31612345678\" | s.vandermeer",
                "phoneNumbers[type eq \"mobile\"] | s.vandermeer",
                "phoneNumbers[type eq \"mobile\" and value eq \"+31181470001\"] | ''",
                "photos pr | s.vandermeer",
                "groups.value eq \"wijkteam-noord\" | k.elamrani,s.vandermeer",
                "groups.display co \"bomen\" and active eq true | s.vandermeer",
                "groups[display sw \"wijk\"] and emails pr | s.vandermeer",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"openbare ruimte\" | s.vandermeer",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"{KARIM}\" | s.vandermeer",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName co \"karim\" | s.vandermeer",
                "userName gt \"k.elamrani\" and userName lt \"s\" | left",
                "userName ge \"k.elamrani\" and userName le \"left\" | k.elamrani,left",
                "meta.lastModified gt \"2026-11-20T10:00:00+02:00\" | k.elamrani,left,s.vandermeer",
                "meta.lastModified gt \"2026-11-20T10:00:00+01:00\" | ''",
                "userName eq \"k.elamrani\" or (title co \"boom\" and active eq true) | k.elamrani,s.vandermeer",
                "userName co \"%\" | ''",
                "userName co \"_\" | ''"
            })
    void usersAreFoundByFilter(String filter, String logins) {
        JsonNode found = users(filter.replace("{SANNE}", SANNE).replace("{KARIM}", KARIM));
        assertThat(found.get("Resources")
                        .valueStream()
                        .map(user -> user.get("userName").asString()))
                .containsExactlyInAnyOrder(logins.isEmpty() ? new String[0] : logins.split(","));
        assertThat(found.get("totalResults").asInt())
                .isEqualTo(found.get("Resources").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "displayName eq \"groen en bomen\" | groen-en-bomen",
                "id eq \"wijkteam-noord\" | wijkteam-noord",
                "members.value eq \"{KARIM}\" | wijkteam-noord",
                "members[display co \"sanne\"] | groen-en-bomen,wijkteam-noord",
                "members.display co \"left\" | ''",
                "displayName pr | groen-en-bomen,wijkteam-noord"
            })
    void groupsAreFoundByFilter(String filter, String ids) {
        assertThat(list("/Groups", "filter", filter.replace("{KARIM}", KARIM))
                        .get("Resources")
                        .valueStream()
                        .map(group -> group.get("id").asString()))
                .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(","));
    }

    static Stream<String> injections() {
        List<String> values = List.of(
                "' or '1'='1",
                "') or 1=1 --",
                "x'; drop table person; --",
                "\\' or 1=1 --",
                "*",
                "*)(uid=*",
                "*)(|(uid=*))",
                "\\00",
                "\\u0000",
                "%",
                "_",
                "\\\\%",
                ":f0",
                "?",
                "$1",
                "\\u2019 or 1=1",
                "\\uff07 or 1=1",
                "\\ud800",
                "${jndi:ldap://x}",
                "<script>");
        List<String> attributes = List.of(
                "id",
                "userName",
                "displayName",
                "title",
                "name.formatted",
                "name.givenName",
                "name.familyName",
                "emails",
                "emails.type",
                "phoneNumbers.value",
                "phoneNumbers.type",
                "photos.type",
                "groups.value",
                "groups.display",
                "meta.resourceType",
                Scim.ENTERPRISE_USER + ":department",
                Scim.ENTERPRISE_USER + ":organization",
                Scim.ENTERPRISE_USER + ":manager.value",
                Scim.ENTERPRISE_USER + ":manager.displayName");
        return attributes.stream()
                .flatMap(attribute -> values.stream()
                        .flatMap(value -> Stream.of("eq", "co", "sw", "ew")
                                .map(operator -> attribute + " " + operator + " \"" + jsonOf(value) + "\"")));
    }

    private static String jsonOf(String value) {
        return value.startsWith("\\u") ? value : value.replace("\\", "\\\\");
    }

    @ParameterizedTest
    @MethodSource("injections")
    void whatIsMeantToBreakOutOfAValueFindsNobody(String filter) {
        assertThat(users(filter).get("totalResults").asInt()).isZero();
    }

    @Test
    void theTableIsStillThereAfterAllThat() {
        assertThat(get("/Users").get("totalResults").asInt()).isEqualTo(3);
    }

    @Test
    void pagesAndOrderFollowTheProtocol() {
        JsonNode page =
                list("/Users", "sortBy", "userName", "sortOrder", "descending", "startIndex", "2", "count", "1");
        assertThat(page.get("schemas").get(0).asString()).isEqualTo(Scim.LIST);
        assertThat(page.get("totalResults").asInt()).isEqualTo(3);
        assertThat(page.get("itemsPerPage").asInt()).isOne();
        assertThat(page.get("startIndex").asInt()).isEqualTo(2);
        assertThat(page.at("/Resources/0/userName").asString()).isEqualTo("left");
        assertThat(list("/Users", "count", "0").get("totalResults").asInt()).isEqualTo(3);
        assertThat(list("/Users", "count", "0").get("Resources")).isEmpty();
        assertThat(list("/Users", "count", "-5").get("Resources")).isEmpty();
        assertThat(list("/Users", "startIndex", "-5").get("startIndex").asInt()).isOne();
        assertThat(list("/Users", "startIndex", "100").get("Resources")).isEmpty();
        assertThat(list("/Users", "sortBy", "name.familyName")
                        .at("/Resources/2/userName")
                        .asString())
                .isEqualTo("s.vandermeer");
        assertThat(list("/Groups", "sortBy", "displayName", "sortOrder", "descending")
                        .at("/Resources/0/id")
                        .asString())
                .isEqualTo("wijkteam-noord");
    }

    @Test
    void onlyTheAttributesAskedForAreShown() {
        JsonNode user = list("/Users", "filter", "userName eq \"s.vandermeer\"", "attributes", "emails.value")
                .at("/Resources/0");
        assertThat(user.propertyNames()).containsExactlyInAnyOrder("schemas", "id", "emails");
        assertThat(user.at("/emails/0").propertyNames()).containsExactly("value");
        assertThat(get("/Users/" + SANNE + "?excludedAttributes=emails").has("emails"))
                .isFalse();
    }

    @Test
    void whatTheServiceCanDoIsDescribed() {
        JsonNode provider = get("/ServiceProviderConfig");
        assertThat(provider.at("/patch/supported").asBoolean()).isFalse();
        assertThat(provider.at("/filter/supported").asBoolean()).isTrue();
        assertThat(get("/ResourceTypes").get("totalResults").asInt()).isEqualTo(2);
        assertThat(get("/ResourceTypes/User").at("/endpoint").asString()).isEqualTo("/Users");
        assertThat(get("/Schemas").get("totalResults").asInt()).isEqualTo(3);
        error(exchange("/Schemas?filter=id pr"), 403);
        error(exchange("/Schemas/urn:x"), 404);
    }

    @Test
    void everythingAUserShowsIsInTheSchemas() {
        JsonNode user = get("/Users/" + SANNE);
        List<String> described = describedBy(Scim.USER);
        assertThat(user.propertyNames().stream()
                        .filter(name -> !List.of("schemas", "id", "meta", Scim.ENTERPRISE_USER)
                                .contains(name)))
                .allMatch(described::contains);
        assertThat(user.get(Scim.ENTERPRISE_USER).propertyNames())
                .allMatch(describedBy(Scim.ENTERPRISE_USER)::contains);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Users?filter=fingerprint eq \"x\" | invalidFilter",
                "/Users?filter=userName eq | invalidFilter",
                "/Groups?filter=userName eq \"x\" | invalidFilter",
                "/Users?sortBy=fingerprint | invalidPath",
                "/Users?sortBy=userName&sortOrder=up | invalidValue",
                "/Users?startIndex=x | invalidValue",
                "/Users?count=99999999999 | invalidValue",
                "/Users?attributes=a&excludedAttributes=b | invalidValue"
            })
    void whatIsNotUnderstoodIsRefusedInTheFormOfTheProtocol(String path, String type) {
        assertThat(error(exchange(path), 400).get("scimType").asString()).isEqualTo(type);
    }

    @Test
    void anUnknownAttributeIsNamed() {
        assertThat(error(exchange("/Users?filter=fingerprint eq \"x\""), 400)
                        .get("detail")
                        .asString())
                .contains("'fingerprint'");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        error(exchange("/Users/" + UUID.randomUUID()), 404);
        error(exchange("/Users/x"), 404);
        error(exchange("/Groups/x"), 404);
        error(exchange("/Nothing"), 404);
    }

    @Test
    void nothingCanBeChanged() {
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
            for (String path : List.of("/Users", "/Users/" + SANNE, "/Groups/groen-en-bomen")) {
                error(
                        service.manager()
                                .method(method)
                                .uri(Scim.BASE + path)
                                .contentType(Scim.MEDIA_TYPE)
                                .bodyValue("{}")
                                .exchange(),
                        405);
            }
        }
        error(exchange("/Me"), 501);
        error(service.manager().post().uri(Scim.BASE + "/Bulk").exchange(), 501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users",
                "/Users/x",
                "/Groups",
                "/Groups/x",
                "/ServiceProviderConfig",
                "/ResourceTypes",
                "/Schemas",
                "/Me"
            })
    void withoutTokenNothingIsShown(String path) {
        error(service.anonymous().get().uri(Scim.BASE + path).exchange(), 401);
        error(service.withToken("wrong-token").get().uri(Scim.BASE + path).exchange(), 401);
    }

    @Test
    void theAddressOfAPictureLeadsToIt() {
        service.reader()
                .get()
                .uri("/v1/people/" + SANNE + "/photo")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .isEqualTo(PICTURE);
    }

    private static List<String> describedBy(String schema) {
        return get("/Schemas/" + schema)
                .get("attributes")
                .valueStream()
                .map(attribute -> attribute.get("name").asString())
                .toList();
    }

    private static String version(String id) {
        ResponseSpec answer = exchange("/Users/" + id);
        String tag = answer.returnResult(byte[].class).getResponseHeaders().getETag();
        return Objects.requireNonNull(tag);
    }

    private static JsonNode users(String filter) {
        return list("/Users", "filter", filter);
    }

    private static JsonNode list(String path, String... parameters) {
        return body(service.reader()
                .get()
                .uri(uri -> {
                    uri.path(Scim.BASE + path);
                    String[] values = new String[parameters.length / 2];
                    for (int i = 0; i < values.length; i++) {
                        uri.queryParam(parameters[2 * i], "{value" + i + "}");
                        values[i] = parameters[2 * i + 1];
                    }
                    return uri.build((Object[]) values);
                })
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static JsonNode get(String path) {
        return body(exchange(path).expectStatus().isOk().expectHeader().contentType(Scim.MEDIA_TYPE));
    }

    private static ResponseSpec exchange(String path) {
        return service.reader().get().uri(Scim.BASE + path).exchange();
    }

    private static JsonNode error(ResponseSpec answer, int status) {
        JsonNode body =
                body(answer.expectStatus().isEqualTo(status).expectHeader().contentType(Scim.MEDIA_TYPE));
        assertThat(body.at("/schemas/0").asString()).isEqualTo(Scim.ERROR);
        assertThat(body.get("status").asString()).isEqualTo(String.valueOf(status));
        assertThat(body.get("detail").asString()).isNotBlank();
        return body;
    }

    private static JsonNode body(ResponseSpec answer) {
        return JSON.readTree(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()));
    }
}
