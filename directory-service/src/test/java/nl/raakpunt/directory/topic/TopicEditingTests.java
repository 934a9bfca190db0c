package nl.raakpunt.directory.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners keep their topics through the API, on a real PostgreSQL. */
class TopicEditingTests {

    private static final UUID OWNER = new UUID(3, 1);
    private static final UUID LEAD = new UUID(3, 2);
    private static final UUID OTHER = new UUID(3, 3);
    private static final UUID FORMER = new UUID(3, 4);
    private static final String TOPICS = """
            key,title,uri,description,synonyms,questions,answer,territorial,service_level_hours,team
            boom,Boom kappen,,,omzagen,Mag mijn boom weg?,Vraag een vergunning aan.,ja,16,
            """;
    private static final String PARTS = """
            topic,role,area,person
            boom,owner,rockanje,owner
            boom,backup,,other
            """;

    private static RunningService service;
    private static JdbcTemplate database;
    private static CatalogueImport imports;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        database = service.bean(JdbcTemplate.class);
        imports = service.bean(CatalogueImport.class);
        person(LEAD, "lead", null, true);
        database.update("insert into team (id, name, active, lead) values ('groen', 'Groen', true, ?)", LEAD);
        person(OWNER, "owner", "groen", true);
        person(OTHER, "other", null, true);
        person(FORMER, "former", null, false);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void catalogue() {
        database.execute("truncate area, topic, topic_change cascade");
        imports.areas("key,name,aliases\nrockanje,Rockanje,\n".getBytes(StandardCharsets.UTF_8));
        importAll(TOPICS, PARTS);
    }

    @Test
    void anOwnerKeepsWordsAnswerTimeAndStandInOfATopic() {
        Map<String, Object> wanted = seen(OWNER);
        wanted.put("title", " Een boom kappen ");
        wanted.put("synonyms", List.of("omzagen", "boom weghalen"));
        wanted.put("answer", "U hebt een vergunning nodig.");
        wanted.put("serviceLevelHours", 8);
        wanted.put("parts", List.of(part(OWNER, "OWNER", "rockanje"), part(LEAD, "BACKUP", null)));

        JsonNode now = json(put(OWNER, wanted).expectStatus().isOk());

        assertThat(now.get("title").asString()).isEqualTo("Een boom kappen");
        assertThat(now.at("/parts/1/name").asString()).isEqualTo("lead");
        assertThat(now.at("/changes/0/actorName").asString()).isEqualTo("owner");
        assertThat(now.at("/changes/0/fields").toString())
                .contains("TITLE", "SYNONYMS", "ANSWER", "SERVICE_LEVEL", "RESPONSIBLE")
                .doesNotContain("EXAMPLE_QUESTIONS");
        Topic topic = service.bean(TopicRepository.class).findByKey("boom").orElseThrow();
        assertThat(topic.synonyms()).containsExactly("omzagen", "boom weghalen");
        assertThat(topic.serviceLevelHours()).isEqualTo(8);
        assertThat(topic.territorial()).isTrue();
    }

    @Test
    void whatIsEditedIsFoundByItsNewWords() {
        Map<String, Object> wanted = seen(OWNER);
        wanted.put("synonyms", List.of("reus vellen"));
        database.update("delete from search_pending");
        put(OWNER, wanted).expectStatus().isOk();
        assertThat(database.queryForList("select id from search_pending where kind = 'TOPIC'", String.class))
                .containsExactly("boom");
    }

    @Test
    void theLeadOfAnOwnersTeamMayEditAndSomebodyElseMayNot() {
        assertThat(keys(service.actor(), LEAD)).containsExactly("boom");
        assertThat(keys(service.actor(), OTHER)).isEmpty();
        put(LEAD, seen(LEAD)).expectStatus().isOk();

        get(service.actor(), OTHER).expectStatus().isForbidden();
        put(OTHER, seen(OWNER)).expectStatus().isForbidden();
        get(service.reader(), OWNER).expectStatus().isForbidden();
    }

    @Test
    void aServiceThatManagesLetsWhomItWantsEditWhenTheyWorkHere() {
        assertThat(keys(service.manager(), OTHER)).containsExactly("boom");
        get(service.manager(), OTHER).expectStatus().isOk();
        get(service.manager(), FORMER).expectStatus().isForbidden();
        get(service.manager(), new UUID(3, 99)).expectStatus().isForbidden();
    }

    @Test
    void whoeverSawAnOlderTopicIsToldThatSomebodyWasFirst() {
        Map<String, Object> mine = seen(OWNER);
        Map<String, Object> theirs = seen(LEAD);
        theirs.put("answer", "Eerder.");
        put(LEAD, theirs).expectStatus().isOk();

        mine.put("answer", "Later.");
        put(OWNER, mine).expectStatus().isEqualTo(409);
        assertThat(service.bean(TopicRepository.class)
                        .findByKey("boom")
                        .orElseThrow()
                        .answer())
                .isEqualTo("Eerder.");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Map<String, Object> wanted = seen(OWNER);
        wanted.put("title", " ");
        wanted.put("serviceLevelHours", 0);
        assertThat(fields(put(OWNER, wanted))).containsExactlyInAnyOrder("title", "serviceLevelHours");

        wanted = seen(OWNER);
        wanted.put("answer", "a\0b");
        wanted.put(
                "parts",
                List.of(
                        part(FORMER, "BACKUP", null),
                        part(OTHER, "EXPERT", "atlantis"),
                        part(OTHER, "EXPERT", "atlantis")));
        assertThat(fields(put(OWNER, wanted)))
                .contains("answer", "parts", "parts[0].person", "parts[1].area", "parts[2]");
    }

    @Test
    void importingTheSameFilesAgainLeavesWhatWasEditedAlone() {
        Map<String, Object> wanted = seen(OWNER);
        wanted.put("answer", "Beter antwoord.");
        wanted.put("parts", List.of(part(OTHER, "OWNER", null)));
        put(OWNER, wanted).expectStatus().isOk();

        List<ImportReport> again = importAll(TOPICS, PARTS);

        assertThat(again).containsExactly(new ImportReport(1, 0, 1, List.of()), new ImportReport(2, 0, 2, List.of()));
        JsonNode now = json(get(service.manager(), OTHER));
        assertThat(now.get("answer").asString()).isEqualTo("Beter antwoord.");
        assertThat(now.get("parts")).hasSize(1);
    }

    @Test
    void aFileThatSaysSomethingNewCountsAgain() {
        Map<String, Object> wanted = seen(OWNER);
        wanted.put("answer", "Beter antwoord.");
        wanted.put("parts", List.of(part(OTHER, "OWNER", null)));
        put(OWNER, wanted).expectStatus().isOk();

        importAll(
                TOPICS.replace("Vraag een vergunning aan.", "Vraag het aan de balie."),
                PARTS.replace("boom,backup,,other", "boom,backup,,lead"));

        JsonNode now = json(get(service.manager(), OTHER));
        assertThat(now.get("answer").asString()).isEqualTo("Vraag het aan de balie.");
        assertThat(now.get("parts").toString()).contains(OWNER.toString(), LEAD.toString());
    }

    private static List<ImportReport> importAll(String topics, String parts) {
        return List.of(
                imports.topics(topics.getBytes(StandardCharsets.UTF_8)),
                imports.responsibilities(parts.getBytes(StandardCharsets.UTF_8)));
    }

    /** The topic as this person sees it, to be sent back with changes. */
    private static Map<String, Object> seen(UUID actor) {
        JsonNode topic = json(get(service.actor(), actor).expectStatus().isOk());
        Map<String, Object> seen = new HashMap<>();
        for (String field : List.of("version", "title", "answer")) {
            seen.put(field, topic.get(field).asString());
        }
        seen.put("synonyms", texts(topic.get("synonyms")));
        seen.put("exampleQuestions", texts(topic.get("exampleQuestions")));
        seen.put("serviceLevelHours", topic.get("serviceLevelHours").asInt());
        List<Object> parts = new ArrayList<>();
        topic.get("parts")
                .forEach(part -> parts.add(part(
                        UUID.fromString(part.get("person").asString()),
                        part.get("role").asString(),
                        part.get("area").isNull() ? null : part.get("area").asString())));
        seen.put("parts", parts);
        return seen;
    }

    private static Map<String, Object> part(UUID person, String role, @Nullable String area) {
        Map<String, Object> part = new HashMap<>(Map.of("person", person.toString(), "role", role));
        part.put("area", area);
        return part;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> keys(WebTestClient client, UUID actor) {
        return json(client.get().uri("/v1/editable-topics?actor=" + actor).exchange())
                .get("topics")
                .valueStream()
                .map(topic -> topic.get("key").asString())
                .toList();
    }

    private static ResponseSpec get(WebTestClient client, UUID actor) {
        return client.get().uri("/v1/topics/boom/editing?actor=" + actor).exchange();
    }

    private static ResponseSpec put(UUID actor, Map<String, Object> wanted) {
        return service.actor()
                .put()
                .uri("/v1/topics/boom/editing?actor=" + actor)
                .bodyValue(wanted)
                .exchange();
    }

    private static List<String> fields(ResponseSpec refused) {
        return json(refused.expectStatus().isBadRequest())
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static JsonNode json(ResponseSpec answer) {
        byte[] body = answer.expectBody().returnResult().getResponseBodyContent();
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static void person(UUID id, String login, @Nullable String team, boolean active) {
        database.update("""
                insert into person (id, dn, fingerprint, changed_at, login, given_name, name_prefix, family_name,
                  display_name, skills, active, team)
                values (?, ?, '', now(), ?, ?, '', '', ?, '{}', ?, ?)""", id, "uid=" + login, login, login, login, active, team);
    }
}
