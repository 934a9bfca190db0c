package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.search.Municipality.Colleague;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SearchTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningService service;
    private static Municipality municipality;
    private static SearchApi api;

    @BeforeAll
    static void settle() {
        service = RunningService.start(
                "ldap://localhost:1",
                Map.of(
                        "spring.elasticsearch.uris", TestElasticsearch.shared().uri(),
                        "raakpunt.search.index-prefix", "searchtests",
                        "raakpunt.search.patience", "20s",
                        "raakpunt.search.pass-interval", "200ms"));
        municipality = new Municipality(service);
        api = new SearchApi(service);
        municipality.settle();
        await().atMost(PATIENCE).until(SearchTests::upToDate);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "van der Meer            | Sanne van der Meer | name",
                "Meer van der            | Sanne van der Meer | name",
                "meer                    | Sanne van der Meer | name",
                "Meer, Sanne             | Sanne van der Meer | name",
                "vdmeer                  | Sanne van der Meer | name",
                "vd meer                 | Sanne van der Meer | name",
                "v.d. Meer               | Sanne van der Meer | name",
                "S. van der Meer         | Sanne van der Meer | name",
                "svandermeer             | Sanne van der Meer | name",
                "SANNE                   | Sanne van der Meer | name",
                "Sane van der Meer       | Sanne van der Meer | name",
                "sann                    | Sanne van der Meer | name",
                "vander                  | Sanne van der Meer | name",
                "Meyer                   | Joost Meijer       | name",
                "meier joost             | Joost Meijer       | name",
                "janssen burgerzaken     | Fatima Jansen      | name",
                "Jansen vergunningen     | Piet Jansen        | name",
                "toezichthouder          | Piet Jansen        | function",
                "toezichthou             | Piet Jansen        | function",
                "adviseur bomen          | Sanne van der Meer | function",
                "el amrani               | Karim el Amrani    | name",
                "amrani groen            | Karim el Amrani    | name",
                "0181-47 12 34           | Sanne van der Meer | phone",
                "+31 181 471234          | Sanne van der Meer | phone",
                "1240                    | Karim el Amrani    | phone",
                "kapvergunning rockanje wie | Sanne van der Meer | topic",
                "evenement               | Joost Meijer       | topic",
                "bermen                  | Karim el Amrani    | skills",
                "s.vandermeer@voorneaanzee.example | Sanne van der Meer | mail"
            })
    void findsAColleagueByWhateverIsKnownOfThem(String typed, String name, String matchedOn) {
        JsonNode first = api.people(typed, 10).get("people").path(0);

        assertThat(first.at("/person/displayName").asString()).isEqualTo(name);
        assertThat(strings(first.get("matchedOn"))).contains(matchedOn);
    }

    @Test
    void colleaguesWhoMatchOnlyPartAreLeftOutWhenSomeoneMatchesAll() {
        JsonNode found = api.people("jansen vergunningen", 10);

        assertThat(names(found)).containsExactly("Piet Jansen");
        assertThat(found.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void whenNobodyMatchesAllThoseWhoMatchMostAreShown() {
        assertThat(names(api.people("jansen vergunningen vliegtuigen", 10)).getFirst())
                .isEqualTo("Piet Jansen");
    }

    @Test
    void moreColleaguesThanAskedForAreCounted() {
        JsonNode found = api.people("jansen", 1);

        assertThat(names(found)).hasSize(1);
        assertThat(found.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void formerColleaguesNeverAppear() {
        assertThat(names(api.people("van der Meer", 50))).containsExactly("Sanne van der Meer");
    }

    @Test
    void whoLeavesIsGoneFromSearchAndWhoComesBackReturns() {
        Colleague guest = new Colleague("Wout", "", "Zwaluw", "Gast", "Vergunningen", "+31181471777", "", true);
        municipality.save(guest);
        await().atMost(PATIENCE).until(() -> names(api.people("zwaluw", 5)).contains("Wout Zwaluw"));

        municipality.save(new Colleague("Wout", "", "Zwaluw", "Gast", "Vergunningen", "+31181471777", "", false));

        await().atMost(PATIENCE).until(() -> names(api.people("zwaluw", 5)).isEmpty());
    }

    @Test
    void aColleagueIsNoLongerFoundByATopicThatWentToSomeoneElse() {
        municipality.responsibilities("afval,owner,,p.jansen");
        await().atMost(PATIENCE).until(() -> names(api.people("kliko", 5)).equals(List.of("Piet Jansen")));

        municipality.responsibilities("afval,owner,,f.jansen");

        await().atMost(PATIENCE).until(() -> names(api.people("kliko", 5)).equals(List.of("Fatima Jansen")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Er moet bij mij in de tuin een grote boom gekapt worden    | boom-kappen | boom gekapt",
                "Mijn buurman wil bomen vellen                              | boom-kappen | bomen vellen",
                "ik ben mijn paspoort kwijt                                 | paspoort    | paspoort",
                "paspoord kwijt                                             | paspoort    | paspoord",
                "wij willen een buurtfeest houden                           | evenement   | buurtfeest",
                "Wanneer komt de vuilnis?                                   | afval       | vuilnis",
                "bomenkap                                                   | boom-kappen | bomenkap"
            })
    void findsTheTopicInTheCitizensOwnWords(String question, String topic, String words) {
        JsonNode best = api.experts(question).get("topics").path(0);

        assertThat(best.at("/topic/key").asString()).isEqualTo(topic);
        assertThat(strings(best.get("matchedWords"))).containsExactlyInAnyOrder(words.split(" "));
        assertThat(best.get("confidence").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void theOwnerOfTheVillageComesFirstWhenTheTextNamesIt() {
        JsonNode experts = api.experts("boom kappen bij de Tweede Slag");

        assertThat(experts.at("/understanding/area/key").asString()).isEqualTo("rockanje");
        assertThat(experts.get("confident").asBoolean()).isTrue();
        assertThat(experts.get("people")).isEmpty();
        JsonNode topic = experts.at("/topics/0");
        assertThat(topic.at("/team/name").asString()).isEqualTo("Groen en bomen");
        assertThat(topic.at("/candidates/0/role").asString()).isEqualTo("OWNER");
        assertThat(topic.at("/candidates/0/person/displayName").asString()).isEqualTo("Sanne van der Meer");
    }

    @Test
    void anAreaTheAgentPickedCountsAboveTheOneInTheText() {
        JsonNode experts = api.experts("boom kappen in Rockanje", "brielle");

        assertThat(experts.at("/understanding/area/key").asString()).isEqualTo("brielle");
        assertThat(experts.at("/topics/0/candidates/0/person/displayName").asString())
                .isEqualTo("Karim el Amrani");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzwv kjhgf", "🦆🦆", "de het een", "!!! ???", "lorem ipsum dolor"})
    void whatSaysNothingGetsNoTopic(String question) {
        JsonNode experts = api.experts(question);

        assertThat(experts.get("topics")).isEmpty();
        assertThat(experts.get("confident").asBoolean()).isFalse();
    }

    @Test
    void aTopicNobodyRecordedStillLeadsToWhoseProfileSpeaksOfIt() {
        JsonNode experts = api.experts("er zitten bijen in de spouwmuur");

        assertThat(experts.get("confident").asBoolean()).isFalse();
        assertThat(experts.at("/people/0/person/displayName").asString()).isEqualTo("Karim el Amrani");
    }

    static Stream<String> textsThatAreNotQueries() {
        return Stream.of(
                "'; drop table person; --",
                "*)(uid=*))(|(uid=*",
                "title:(boom AND NOT \"kappen\") OR *:* ~2 ^5 [a TO b] {\"match_all\":{}}",
                "\\ / + - && || ! ( ) { } [ ] ^ \" ~ * ? :",
                "boom 👩‍👩‍👧 \u0000 \uD83C kappen \u202E",
                "a".repeat(10_000),
                "boom kappen ".repeat(833),
                differentWords(),
                "<script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("textsThatAreNotQueries")
    void anythingIsText(String text) {
        assertThat(api.experts(text).get("topics").isArray()).isTrue();
        assertThat(api.people(text.substring(0, Math.min(500, text.length())), 5)
                        .get("people")
                        .isArray())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mag de boom in mijn tuin weg?", "Ik wil trouwen", "xyzzy plugh"})
    void theTopicsAloneAreThoseThatComeWithTheirExperts(String text) {
        List<String> withExperts = api.experts(text)
                .get("topics")
                .valueStream()
                .map(topic -> topic.get("topic").get("key").asString())
                .toList();

        assertThat(strings(api.topics(text).get("topics"), "key")).isEqualTo(withExperts);
    }

    @Test
    void topicsAloneAreOfAQuestionToo() {
        assertThat(strings(
                        api.refused("/v1/topics/_find", Map.of("question", " ", "limit", 0))
                                .get("errors"),
                        "field"))
                .containsExactlyInAnyOrder("limit", "question");
    }

    @Test
    void wrongInputIsRefusedWithAllThatIsWrong() {
        JsonNode problem = api.refused("/v1/experts/_find", Map.of("question", " ", "limit", 11));

        assertThat(strings(problem.get("errors"), "field")).containsExactlyInAnyOrder("limit", "question");
        assertThat(strings(
                        api.refused("/v1/experts/_find", Map.of("question", "a".repeat(10_001)))
                                .get("errors"),
                        "field"))
                .containsExactly("question");
        assertThat(strings(
                        api.refused("/v1/people/_search", Map.of("text", "", "limit", 0))
                                .get("errors"),
                        "field"))
                .contains("limit", "text");
    }

    @Test
    void anAreaThatDoesNotExistIsRefused() {
        JsonNode problem = api.refused("/v1/experts/_find", Map.of("question", "boom", "area", "atlantis"));

        assertThat(strings(problem.get("errors"), "field")).containsExactly("area");
    }

    private static boolean upToDate() throws IOException {
        return service.bean(PendingChanges.class).count() == 0
                && service.bean(SearchIndex.class).isCurrent();
    }

    private static String differentWords() {
        return Stream.iterate(0, number -> number + 1)
                .limit(1_000)
                .map(number -> "woord" + number)
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(JsonNode found) {
        return found.get("people")
                .valueStream()
                .map(one -> one.at("/person/displayName").asString())
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> strings(JsonNode array, String field) {
        return array.valueStream().map(node -> node.get(field).asString()).toList();
    }
}
