package nl.raakpunt.directory.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.card.PersonCard;
import nl.raakpunt.directory.card.RuledCandidates;
import nl.raakpunt.directory.card.RuledCandidates.About;
import nl.raakpunt.directory.card.RuledCandidates.Ruled;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.rule.RuleRepository;
import nl.raakpunt.directory.topic.TopicRepository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules through the API into a real PostgreSQL, and what becomes of the people who are asked. */
class RuleApiTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RULES = "/v1/routing-rules";
    private static final String MONDAY = "2026-11-23T09:00:00Z";

    private static StaffServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        for (String uid : List.of("sanne", "karim", "omar", "ingrid")) {
            ldap.addPerson(uid, "extensionAttribute1", "ma-vr 08:30-17:00");
        }
        ldap.addTeam("Groen en bomen", "ingrid");
        ldap.addTeam("Zorg, Jeugd en Welzijn", "omar");
        service = RunningService.start(ldap.url());
        service.manager().post().uri("/v1/sync/runs").exchange().expectStatus().isOk();
        csv("areas", "key,name,aliases\nrockanje,Rockanje,\ntinte,Tinte,\n");
        csv("topics", """
                key,title,uri,description,synonyms,questions,answer,territorial,service_level_hours,team
                boom,Boom,,,,,,ja,8,Groen en bomen
                paspoort,Paspoort,,,,,,nee,8,
                """);
        csv("responsibilities", "topic,role,area,person\nboom,owner,,omar\npaspoort,owner,,omar\n");
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @BeforeEach
    void empty() {
        service.bean(JdbcTemplate.class).execute("truncate routing_rules");
    }

    @Test
    void aRuleThatIsKeptDecidesAndIsNamed() {
        assertThat(first("boom", "rockanje")).isEqualTo("null OWNER omar");

        JsonNode kept = put(0, rule("Bomen in Rockanje", "boom", "rockanje", "sanne"), HttpStatus.OK);

        assertThat(kept.path("version").asLong()).isEqualTo(1);
        assertThat(kept.path("people").get(0).path("displayName").asString()).isEqualTo("Person sanne");
        assertThat(first("boom", "rockanje")).isEqualTo("Bomen in Rockanje RULE sanne");
        assertThat(first("boom", "tinte")).isEqualTo("null OWNER omar");
    }

    @Test
    void aTeamWithoutRosterIsAskedThroughItsLeadAndNobodyElse() {
        Map<String, Object> rule = rule("Groen", "paspoort", null, "sanne");
        rule = with(rule, "then", Map.of("kind", "DUTY", "team", "groen-en-bomen"));

        JsonNode kept = put(0, rule, HttpStatus.OK);

        assertThat(kept.path("findings").get(0).path("kind").asString()).isEqualTo("NO_ROSTER");
        assertThat(ruled("paspoort", null).candidates())
                .extracting(candidate -> candidate.role() + " " + uid(candidate.person()))
                .containsExactly("TEAM_LEAD ingrid");
    }

    @Test
    void theTeamsARuleMayNameAreGivenByKeyAndName() {
        JsonNode teams = json(service.manager().get().uri(RULES), HttpStatus.OK).path("teams");

        assertThat(teams)
                .extracting(team ->
                        team.path("id").asString() + " = " + team.path("name").asString())
                .containsExactly("groen-en-bomen = Groen en bomen", "zorg-jeugd-en-welzijn = Zorg, Jeugd en Welzijn");
    }

    @Test
    void twoManagersAtOnceDoNotOverwriteEachOther() {
        put(0, rule("one", "boom", null, "sanne"), HttpStatus.OK);

        put(0, rule("two", "boom", null, "karim"), HttpStatus.CONFLICT);

        assertThat(first("boom", null)).isEqualTo("one RULE sanne");
    }

    @Test
    void whatIsWrongIsRefusedAndNothingKept() {
        JsonNode problem = put(0, rule("nowhere", "boom", "atlantis", "sanne"), HttpStatus.BAD_REQUEST);

        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo("rules[0]");
        assertThat(problem.path("errors").get(0).path("message").asString()).isEqualTo("UNKNOWN_AREA: atlantis");
        assertThat(service.bean(RuleRepository.class).current().version()).isZero();
    }

    @Test
    void historySaysWhoDidWhat() {
        Map<String, Object> rule = rule("Bomen", "boom", null, "sanne");
        put(0, rule, HttpStatus.OK);
        put(1, with(rule, "active", false), HttpStatus.OK);

        JsonNode versions = json(service.manager().get().uri(RULES + "/_history"), HttpStatus.OK)
                .path("versions");

        assertThat(versions.get(0).path("changes").get(0).path("kind").asString())
                .isEqualTo("SWITCHED_OFF");
        assertThat(versions.get(1).path("changes").get(0).path("kind").asString())
                .isEqualTo("ADDED");
        assertThat(versions.get(0).path("actorName").asString()).isEqualTo("Person ingrid");
    }

    @Test
    void previewTellsWhatWouldChangeAndKeepsNothing() {
        Map<String, Object> body = Map.of(
                "rules",
                List.of(rule("Bomen", "boom", "rockanje", "sanne")),
                "questions",
                List.of(
                        Map.of("id", "a", "topic", "boom", "area", "rockanje", "at", MONDAY),
                        Map.of("id", "b", "topic", "boom", "area", "tinte", "at", MONDAY),
                        Map.of("id", "c", "topic", "gone", "at", MONDAY)));

        JsonNode went = json(service.manager().post().uri(RULES + "/_preview").bodyValue(body), HttpStatus.OK)
                .path("questions");

        assertThat(went).hasSize(2);
        assertThat(went.get(0).path("changed").asBoolean()).isTrue();
        assertThat(went.get(0).path("before").path("displayName").asString()).isEqualTo("Person omar");
        assertThat(went.get(0).path("after").path("displayName").asString()).isEqualTo("Person sanne");
        assertThat(went.get(0).path("after").path("rule").asString()).isEqualTo("Bomen");
        assertThat(went.get(1).path("changed").asBoolean()).isFalse();
        assertThat(service.bean(RuleRepository.class).current().version()).isZero();
    }

    @Test
    void onlyManagersMayChangeRules() {
        service.reader()
                .put()
                .uri(RULES + "?actor=" + StaffServer.idOf("ingrid"))
                .bodyValue(Map.of("version", 0, "rules", List.of()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static JsonNode put(long version, Map<String, Object> rule, HttpStatus expected) {
        return json(
                service.manager()
                        .put()
                        .uri(RULES + "?actor=" + StaffServer.idOf("ingrid"))
                        .bodyValue(Map.of("version", version, "rules", List.of(rule))),
                expected);
    }

    private static JsonNode json(WebTestClient.RequestHeadersSpec<?> request, HttpStatus expected) {
        var answer = request.exchange().expectBody().returnResult();
        String body = new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(expected);
        return JSON.readTree(body);
    }

    private static Map<String, Object> rule(String name, String topic, @Nullable String area, String person) {
        return Map.of(
                "id", UUID.randomUUID(),
                "name", name,
                "active", true,
                "when",
                        Map.of(
                                "topics", List.of(topic),
                                "topicTeams", List.of(),
                                "areas", area == null ? List.of() : List.of(area),
                                "channels", List.of(),
                                "customers", List.of()),
                "then", Map.of("kind", "PERSON", "person", StaffServer.idOf(person)));
    }

    private static Map<String, Object> with(Map<String, Object> rule, String key, Object value) {
        Map<String, Object> other = new HashMap<>(rule);
        other.put(key, value);
        return other;
    }

    private static String first(String topic, @Nullable String area) {
        Ruled ruled = ruled(topic, area);
        var first = ruled.candidates().getFirst();
        return (ruled.rule() == null ? null : ruled.rule().name()) + " " + first.role() + " " + uid(first.person());
    }

    private static Ruled ruled(String topic, @Nullable String area) {
        return service.bean(RuledCandidates.class)
                .of(
                        service.bean(TopicRepository.class).findByKey(topic).orElseThrow(),
                        new About(area, null, null),
                        service.bean(RuleRepository.class).current().rules(),
                        Instant.parse(MONDAY));
    }

    private static String uid(PersonCard card) {
        return card.displayName().replace("Person ", "");
    }

    private static void csv(String kind, String file) {
        service.manager()
                .post()
                .uri("/v1/" + kind + "/_import")
                .contentType(MediaType.valueOf("text/csv"))
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
