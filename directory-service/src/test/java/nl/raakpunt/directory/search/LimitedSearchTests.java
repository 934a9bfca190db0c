package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.search.Municipality.Colleague;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Without Elasticsearch a colleague is still found, and callers are told that search is limited. */
class LimitedSearchTests {
    private static final Colleague SEVDA =
            new Colleague("Sevda", "", "Öztürk", "Consulent jeugd", "Jeugd en gezin", "+31181471600", "", true);
    private static final Colleague PERCENT =
            new Colleague("Per", "", "Cent", "Rekenaar 100% zeker", "Financiën", "+31181471700", "", true);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningService service;
    private static SearchApi api;

    @BeforeAll
    static void settle() {
        service = RunningService.start(
                "ldap://localhost:1",
                Map.of("spring.elasticsearch.uris", "http://127.0.0.1:1", "raakpunt.search.index-prefix", "limited"));
        api = new SearchApi(service);
        Municipality municipality = new Municipality(service);
        municipality.settle();
        municipality.save(SEVDA);
        municipality.save(PERCENT);
        JdbcClient jdbc = service.bean(JdbcClient.class);
        jdbc.sql("insert into team (id, name, active) values ('crisis', 'Crisisdienst', true)")
                .update();
        jdbc.sql("insert into team_member (person, team, position) values (:id, 'crisis', 1)")
                .param("id", SEVDA.id())
                .update();
        awaitFound("Cent", "Per Cent");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "van der Meer         | Sanne van der Meer | name",
                "Meer, Sanne          | Sanne van der Meer | name",
                "SANNE                | Sanne van der Meer | name",
                "Sane van der Meer    | Sanne van der Meer | name",
                "sann                 | Sanne van der Meer | name",
                "vandermeer           | Sanne van der Meer | name",
                "Meyer                | Joost Meijer       | name",
                "joost meijr          | Joost Meijer       | name",
                "Ozturk               | Sevda Öztürk       | name",
                "öztürk               | Sevda Öztürk       | name",
                "janssen burgerzaken  | Fatima Jansen      | team",
                "Jansen vergunningen  | Piet Jansen        | team",
                "crisisdienst         | Sevda Öztürk       | team",
                "crisisdinst          | Sevda Öztürk       | team",
                "toezichthou          | Piet Jansen        | function",
                "adviseur sanne       | Sanne van der Meer | function",
                "0181-47 12 34        | Sanne van der Meer | phone",
                "+31 181 471234       | Sanne van der Meer | phone",
                "1240                 | Karim el Amrani    | phone",
                "jansen vliegtuigen fatima | Fatima Jansen | name"
            })
    void findsAColleagueByNameFunctionTeamAndPhone(String typed, String name, String matchedOn) {
        JsonNode found = api.people(typed, 10);

        assertThat(found.get("limited").asBoolean()).isTrue();
        assertThat(names(found).getFirst()).isEqualTo(name);
        assertThat(found.at("/people/0/matchedOn").toString()).contains(matchedOn);
    }

    @Test
    void colleaguesWhoMatchOnlyPartAreLeftOutAndAllAreCounted() {
        assertThat(names(api.people("jansen vergunningen", 10))).containsExactly("Piet Jansen");
        JsonNode one = api.people("jansen", 1);
        assertThat(names(one)).hasSize(1);
        assertThat(one.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void formerColleaguesNeverAppear() {
        assertThat(names(api.people("van der Meer", 50))).containsExactly("Sanne van der Meer");
    }

    @Test
    void whoeverChangesIsFoundByWhatTheyAreNowAndNotWhenTheyLeft() {
        Municipality municipality = new Municipality(service);
        municipality.save(gaston("Gastdocent", true));
        awaitFound("gastdocent", "Gaston Lagaffe");

        municipality.save(gaston("Zweminstructeur", true));
        awaitFound("zweminstructeur", "Gaston Lagaffe");
        assertThat(names(api.people("gastdocent", 5))).isEmpty();

        municipality.save(gaston("Zweminstructeur", false));
        assertThat(names(api.people("zweminstructeur", 5))).isEmpty();
        municipality.save(gaston("Zweminstructeur", true));
        awaitFound("zweminstructeur", "Gaston Lagaffe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "%%%",
                "100% '; drop table person; --",
                "\\",
                "*)(uid=*",
                "xqzwv",
                "99999",
                "|",
                "' or '1'='1"
            })
    void whatWasTypedIsOnlyText(String typed) {
        List<String> names = names(api.people(typed, 50));

        assertThat(names.size()).as("a wildcard would find everybody").isLessThan(3);
        assertThat(names).doesNotContain("Karim el Amrani");
        assertThat(names(api.people("sanne", 5))).containsExactly("Sanne van der Meer");
    }

    @Test
    void topicsAreFoundByTheirWordsAndLeftToTheAgent() {
        JsonNode experts = api.experts("Er moet bij mij in Rockanje een boom gekapt worden");

        assertThat(experts.get("limited").asBoolean()).isTrue();
        assertThat(experts.get("confident").asBoolean()).isFalse();
        assertThat(experts.at("/topics/0/topic/key").asString()).isEqualTo("boom-kappen");
        assertThat(experts.at("/topics/0/candidates/0/person/displayName").asString())
                .isEqualTo("Sanne van der Meer");
        assertThat(experts.at("/topics/0/confidence").asDouble()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void whatSaysNothingGetsNoTopicHereEither() {
        assertThat(api.experts("xqzwv kjhgf").get("topics")).isEmpty();
    }

    private static Colleague gaston(String function, boolean active) {
        return new Colleague("Gaston", "", "Lagaffe", function, "Zwembad", "+31181471800", "", active);
    }

    /** What people are found by is prepared in the background. */
    private static void awaitFound(String text, String name) {
        await().atMost(PATIENCE).until(() -> names(api.people(text, 5)).contains(name));
    }

    private static List<String> names(JsonNode found) {
        return found.get("people")
                .valueStream()
                .map(one -> one.at("/person/displayName").asString())
                .toList();
    }
}
