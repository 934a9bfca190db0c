package nl.raakpunt.directory.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TeamOfPersonTests {

    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID BRAM = new UUID(2, 2);
    private static final UUID FORMER = new UUID(2, 3);
    private static final UUID HELPER = new UUID(2, 4);
    private static final UUID ALONE = new UUID(2, 5);

    private static RunningService service;
    private static JdbcTemplate database;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        database = service.bean(JdbcTemplate.class);
        database.update(
                "insert into team (id, name, active) values ('groen', 'Groen', true), ('wegen', 'Wegen', true)");
        person(BRAM, "Bram", "groen", true);
        person(ANNA, "Anna", "groen", true);
        person(FORMER, "Fien", "groen", false);
        person(HELPER, "Hugo", "wegen", true);
        person(ALONE, "Alie", null, true);
        database.update("insert into team_member (person, team, position) values (?, 'groen', 1)", HELPER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everybodyWhoWorksInTheTeamIsShownByNameAndWhoLeftOrOnlyHelpsIsNot() {
        JsonNode answer = teamOf(BRAM);
        assertThat(answer.at("/team/name").asString()).isEqualTo("Groen");
        assertThat(names(answer)).containsExactly("Anna", "Bram");
        assertThat(answer.at("/people/0/reachability/state").asString()).isNotEmpty();
    }

    @Test
    void whoIsInNoTeamHasNoColleagues() {
        JsonNode answer = teamOf(ALONE);
        assertThat(answer.get("team").isNull()).isTrue();
        assertThat(names(answer)).isEmpty();
    }

    @Test
    void whoIsNotKnownIsNotFound() {
        service.reader()
                .get()
                .uri("/v1/people/" + new UUID(2, 99) + "/team")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static List<String> names(JsonNode answer) {
        return answer.get("people")
                .valueStream()
                .map(card -> card.get("displayName").asString())
                .toList();
    }

    private static JsonNode teamOf(UUID person) {
        String body = service.reader()
                .get()
                .uri("/v1/people/" + person + "/team")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static void person(UUID id, String name, @Nullable String team, boolean active) {
        database.update("""
                insert into person (id, dn, fingerprint, changed_at, login, given_name, name_prefix, family_name,
                  display_name, skills, active, team)
                values (?, ?, '', now(), ?, ?, '', '', ?, '{}', ?, ?)""", id, "uid=" + name, name, name, name, active, team);
    }
}
