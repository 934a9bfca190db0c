package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service with the learned model in use: what it learned decides, and what it does not know it does not claim to. */
class LearnedRankingTests {
    private static final String OFFICIAL = """
            key,title,uri,description,synonyms,questions,answer,territorial,service_level_hours,team
            boom-kappen,Boom kappen,http://standaarden.overheid.nl/owms/terms/omgevingsvergunning_kap,,,,,ja,40,Groen en bomen
            paspoort,Paspoort,http://standaarden.overheid.nl/owms/terms/paspoort,,,,,nee,24,Burgerzaken
            afval,Afval,http://standaarden.overheid.nl/owms/terms/huishoudelijk_afvalinzameling,,,,,nee,24,Afval
            """;

    private static RunningService service;
    private static SearchApi api;
    private static TopicModels models;
    private static boolean learnedFromNothing;

    @BeforeAll
    static void settle() {
        service = RunningService.start(
                "ldap://localhost:1",
                Map.of(
                        "spring.elasticsearch.uris", TestElasticsearch.shared().uri(),
                        "raakpunt.search.index-prefix", "learnedrankingtests",
                        "raakpunt.search.patience", "20s",
                        "raakpunt.search.pass-interval", "200ms",
                        "raakpunt.understanding.learn", true,
                        "raakpunt.understanding.look-every", "100ms"));
        models = service.bean(TopicModels.class);
        learnedFromNothing = models.trainWhenNeeded() || models.inUse().isPresent();
        Municipality municipality = new Municipality(service);
        api = new SearchApi(service);
        municipality.settle();
        municipality.importCsv("/v1/topics/_import", OFFICIAL);
        await().untilAsserted(() -> {
            assertThat(models.inUse()).isPresent();
            assertThat(first("Mag ik de eik in mijn tuin omzagen?")).isEqualTo("Boom kappen");
            assertThat(first("waar is mijn afvalpas gebleven")).isEqualTo("Afval");
        });
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void beforeThereAreTopicsNothingIsLearned() {
        assertThat(learnedFromNothing).isFalse();
    }

    @Test
    void everydayWordsLeadToTheOfficialTopic() {
        assertThat(first("mijn reisdocument is gestolen op vakantie")).isEqualTo("Paspoort");
    }

    @Test
    void gibberishIsNotAnsweredWithConfidence() {
        for (String gibberish : new String[] {"asdfghjkl qwertyuiop", "xkcd zzz blorp", "lorem ipsum dolor"}) {
            JsonNode answer = api.experts(gibberish);
            assertThat(answer.get("confident").asBoolean()).as(gibberish).isFalse();
        }
    }

    @Test
    void nothingNewToLearnMakesNoOtherModel() {
        await().until(() -> !models.trainWhenNeeded());
        TopicModels.InUse before = models.inUse().orElseThrow();
        assertThat(models.trainWhenNeeded()).isFalse();
        assertThat(models.inUse()).contains(before);
    }

    @Test
    void healthSaysWhichModelAnswers() {
        assertThat(new String(
                        service.anonymous()
                                .get()
                                .uri("/actuator/health")
                                .exchange()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent(),
                        StandardCharsets.UTF_8))
                .contains("\"model\":", "\"newerModelWasWorse\":false");
    }

    private static String first(String question) {
        return api.experts(question).at("/topics/0/topic/title").asString();
    }
}
