package nl.raakpunt.directory.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoverageTests {
    private static RunningService service;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        jdbc = service.bean(JdbcClient.class);
        jdbc.sql("insert into team (id, name, active) values ('oud', 'Team dat er niet meer is', false)")
                .update();
        jdbc.sql("""
                insert into topic values
                  ('paspoort', 'Paspoort', null, null, '{}', '{}', null, false, 24, null),
                  ('boom', 'Boom kappen', null, null, '{}', '{}', null, false, 24, 'oud')
                """).update();
        lesson("FINISHED", "paspoort", null, "paspoort kwijt", true, 1);
        lesson("FINISHED", "boom", null, "boom weg", true, 500);
        lesson("NOTHING_FOUND", null, null, "strandhuisje", null, 1);
        lesson("NOTHING_FOUND", null, null, "strandhuisje", null, 2);
        lesson("NOTHING_FOUND", null, null, "eenmaal", null, 1);
        lesson("DECLINED", "boom", "WRONG_TOPIC", "snoeien", false, 3);
        lesson("CORRECTED", "boom", null, "heg", false, 2);
        lesson("DECLINED", "paspoort", "ABSENT", "paspoort", null, 2);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theSummaryCountsEachKind() {
        JsonNode counts = get("/v1/coverage").get("counts");
        assertThat(counts.get("without-owner").asInt()).isEqualTo(2);
        assertThat(counts.get("asked-without-topic").asInt()).isEqualTo(1);
        assertThat(counts.get("bounced").asInt()).isEqualTo(1);
        assertThat(counts.get("stale").asInt()).isEqualTo(1);
    }

    @Test
    void theSummaryCountsOnlyWhatIsAskedFor() {
        assertThat(get("/v1/coverage?kinds=stale,bounced").get("counts").propertyNames())
                .containsExactly("stale", "bounced");
    }

    @Test
    void topicsWithoutOwnerComeMostAskedFirstAndByPage() {
        JsonNode first = get("/v1/coverage/without-owner?limit=1");
        assertThat(first.at("/items/0/id").asString()).isEqualTo("paspoort");
        assertThat(first.at("/items/0/count").asInt()).isEqualTo(1);
        assertThat(first.get("next").asInt()).isEqualTo(1);

        JsonNode last = get("/v1/coverage/without-owner?limit=1&offset=1");
        assertThat(last.at("/items/0/text").asString()).isEqualTo("Boom kappen");
        assertThat(last.path("next").isNumber()).isFalse();
    }

    @Test
    void aQuestionThatFoundNothingMoreThanOnceIsShown() {
        JsonNode item = get("/v1/coverage/asked-without-topic").at("/items/0");
        assertThat(item.get("text").asString()).isEqualTo("strandhuisje");
        assertThat(item.get("count").asInt()).isEqualTo(2);
    }

    @Test
    void onlyRefusalsThatSayTheTopicWasWrongCountAsBounced() {
        JsonNode items = get("/v1/coverage/bounced").get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("id").asString()).isEqualTo("boom");
        assertThat(items.get(0).get("why").toString()).contains("CORRECTED", "WRONG_TOPIC");
    }

    @Test
    void aTopicWhoseTeamIsGoneAndThatNobodyFinishedLatelyIsStale() {
        JsonNode item = get("/v1/coverage/stale").at("/items/0");
        assertThat(item.get("id").asString()).isEqualTo("boom");
        assertThat(item.get("why").toString()).contains("TEAM_GONE", "NOT_FINISHED_LATELY");
    }

    @Test
    void aTopicWhoseOwnerIsAwayForLongIsStaleAndWhoIsBackSoonIsNot() {
        UUID owner = owner("paspoort");
        away(owner, 10);
        assertThat(get("/v1/coverage/stale").toString()).doesNotContain("OWNER_AWAY_LONG");

        away(owner, 90);
        assertThat(get("/v1/coverage/stale").get("items").toString()).contains("\"paspoort\"", "OWNER_AWAY_LONG");

        jdbc.sql("delete from own_absence").update();
        jdbc.sql("delete from responsibility").update();
    }

    @Test
    void theOwnersOfTopicsAreForManagers() {
        UUID owner = owner("boom");
        JsonNode owners = get("/v1/topic-owners").get("owners");
        assertThat(owners.toString()).contains("\"boom\"", owner.toString());
        service.reader().get().uri("/v1/topic-owners").exchange().expectStatus().isEqualTo(HttpStatus.FORBIDDEN);
        jdbc.sql("delete from responsibility").update();
    }

    private static void away(UUID person, int days) {
        OffsetDateTime now = service.bean(Clock.class).instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into own_absence values (:id, :person, :from, :until, :from, false)")
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("from", now.minusDays(1))
                .param("until", now.plusDays(days))
                .update();
    }

    private static UUID owner(String topic) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into person (id, dn, fingerprint, changed_at, login, given_name, name_prefix, family_name,
                          display_name, skills, active)
                        values (:id, 'uid=s', '', now(), 's', 'Sanne', '', 'Meer', 'Sanne Meer', '{}', true)""").param("id", id).update();
        jdbc.sql("insert into responsibility values (:topic, :id, 'OWNER', null)")
                .param("topic", topic)
                .param("id", id)
                .update();
        return id;
    }

    @Test
    void anotherKindIsNotFoundAndOnlyManagersSeeIt() {
        service.manager()
                .get()
                .uri("/v1/coverage/nonsense")
                .exchange()
                .expectStatus()
                .isNotFound();
        service.manager()
                .get()
                .uri("/v1/coverage?kinds=nonsense")
                .exchange()
                .expectStatus()
                .isNotFound();
        service.reader().get().uri("/v1/coverage").exchange().expectStatus().isEqualTo(HttpStatus.FORBIDDEN);
    }

    private static JsonNode get(String path) {
        byte[] body = service.manager()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static void lesson(
            String kind,
            @Nullable String topic,
            @Nullable String reason,
            String question,
            @Nullable Boolean right,
            int daysAgo) {
        jdbc.sql("insert into lesson values (:id, :kind, :reason, :topic, :question, :question, :right, :at)")
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("topic", topic, java.sql.Types.VARCHAR)
                .param("question", question)
                .param("right", right, java.sql.Types.BOOLEAN)
                .param(
                        "at",
                        service.bean(Clock.class)
                                .instant()
                                .minus(Duration.ofDays(daysAgo))
                                .atOffset(ZoneOffset.UTC))
                .update();
    }
}
