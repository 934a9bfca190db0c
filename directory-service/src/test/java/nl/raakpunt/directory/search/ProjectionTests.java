package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.search.Municipality.Colleague;
import nl.raakpunt.directory.search.PendingChanges.Kind;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored and what is found stay equal, whatever happens between them. */
class ProjectionTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningService service;
    private static JdbcClient jdbc;
    private static SearchApi api;
    private static ElasticsearchClient elasticsearch;

    @BeforeAll
    static void settle() throws IOException {
        service = RunningService.start(
                "ldap://localhost:1",
                Map.of(
                        "spring.elasticsearch.uris", TestElasticsearch.shared().uri(),
                        "raakpunt.search.index-prefix", "projectiontests",
                        "raakpunt.search.patience", "20s",
                        "raakpunt.search.drift-interval", "1d",
                        "raakpunt.search.bulk-size", "100KB",
                        "raakpunt.search.pass-interval", "1d"));
        jdbc = service.bean(JdbcClient.class);
        api = new SearchApi(service);
        elasticsearch = service.bean(ElasticsearchClient.class);
        new Municipality(service).settle();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void upToDate() throws IOException {
        pass();
    }

    @Test
    void manyPeopleAtOnceAllBecomeSearchable() throws IOException {
        Crowd.add(jdbc, 3_000);
        jdbc.sql("insert into search_pending (kind, id) select 'PERSON', id::text from person on conflict do nothing")
                .update();

        pass();

        assertThat(service.bean(SearchIndex.class).documents(IndexKind.PEOPLE))
                .isEqualTo(jdbc.sql("select count(*) from person where active")
                        .query(Long.class)
                        .single());
        assertThat(service.bean(PendingChanges.class).count()).isZero();
        drifts(0);

        jdbc.sql("update person set active = false where dn like 'uid=p%'").update();
        jdbc.sql("insert into search_pending (kind, id) select 'PERSON', id::text from person on conflict do nothing")
                .update();
        pass();
        assertThat(service.bean(SearchIndex.class).documents(IndexKind.PEOPLE)).isLessThan(20);
        drifts(0);
    }

    @Test
    void aCrashBetweenTheIndexAndTheQueueOnlyRepeatsWork() throws IOException {
        function(Municipality.PIET, "Havenmeester");

        TransactionTemplate crashing = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        crashing.executeWithoutResult(status -> {
            project(searched());
            status.setRollbackOnly();
        });

        assertThat(service.bean(PendingChanges.class).count()).isEqualTo(1);
        assertThat(found("havenmeester")).containsExactly("Piet Jansen");
        function(Municipality.PIET, "Sluiswachter");
        pass();
        assertThat(found("sluiswachter")).containsExactly("Piet Jansen");
        assertThat(service.bean(PendingChanges.class).count()).isZero();
        drifts(0);
    }

    @Test
    void whatWasReadEarlierNeverReplacesWhatWasReadLater() throws IOException {
        long early = service.bean(PendingChanges.class).stamp();
        List<IndexWrite> old = service.bean(PeopleReader.class)
                .read(early, List.of(id(Municipality.FATIMA)))
                .writes(service.bean(Catalogues.class).current());
        function(Municipality.FATIMA, "Archivaris");
        pass();

        service.bean(BulkWriter.class).send(searched(), old, Refresh.True);

        assertThat(found("archivaris")).containsExactly("Fatima Jansen");
        drifts(0);
    }

    @Test
    void whoLeftIsNotBroughtBackByAnEarlierReading() throws IOException {
        Colleague guest = new Colleague("Gijs", "", "Ooievaar", "Gast", "Vergunningen", "+31181471888", "", true);
        new Municipality(service).save(guest);
        pass();
        long early = service.bean(PendingChanges.class).stamp();
        List<IndexWrite> old = service.bean(PeopleReader.class)
                .read(early, List.of(id(guest)))
                .writes(service.bean(Catalogues.class).current());
        jdbc.sql("update person set active = false where id = :id")
                .param("id", guest.id())
                .update();
        queue(guest);
        pass();

        service.bean(BulkWriter.class).send(searched(), old, Refresh.True);

        assertThat(found("ooievaar")).isEmpty();
    }

    @Test
    void peopleAreFoundByTheNewNameOfTheirTeam() throws IOException {
        jdbc.sql("insert into team (id, name, active) values ('crisis', 'Crisisdienst', true) on conflict do nothing")
                .update();
        jdbc.sql("insert into team_member (person, team, position) values (:id, 'crisis', 1) on conflict do nothing")
                .param("id", Municipality.FATIMA.id())
                .update();
        queue(Municipality.FATIMA);
        pass();
        assertThat(found("crisisdienst")).containsExactly("Fatima Jansen");

        jdbc.sql("update team set name = 'Noodhulp', change = nextval('directory_change') where id = 'crisis'")
                .update();
        queue(Municipality.FATIMA);
        pass();

        assertThat(found("noodhulp")).containsExactly("Fatima Jansen");
        assertThat(found("crisisdienst")).isEmpty();
        jdbc.sql("update team set name = 'Burgerloket', change = nextval('directory_change') where id = 'burgerzaken'")
                .update();
        queue(Municipality.FATIMA);
        pass();
        assertThat(found("burgerloket")).containsExactly("Fatima Jansen");
        jdbc.sql("update team set name = 'Burgerzaken', change = nextval('directory_change') where id = 'burgerzaken'")
                .update();
        queue(Municipality.FATIMA);
        pass();
        drifts(0);
    }

    @Test
    void everyoneWhoseDocumentShowsAnAreaIsFoundByItsNewName() throws IOException {
        Municipality municipality = new Municipality(service);
        municipality.importCsv("/v1/areas/_import", "key,name,aliases\ntinte,Tinte,\n");
        // Not a topic that differs by area; the area still is part of what Fatima is responsible for.
        municipality.responsibilities("paspoort,owner,tinte,f.jansen");
        pass();
        assertThat(found("tinte")).containsExactly("Fatima Jansen");

        municipality.importCsv("/v1/areas/_import", "key,name,aliases\ntinte,Kruiningergors,\n");
        pass();

        assertThat(found("kruiningergors")).containsExactly("Fatima Jansen");
        assertThat(found("tinte")).isEmpty();
        drifts(0);
    }

    @Test
    void peopleAreFoundByVillageAndLanguage() throws IOException {
        jdbc.sql("update person set village = 'Zwartewaal', languages = '{Papiaments}' where id = :id")
                .param("id", Municipality.KARIM.id())
                .update();
        queue(Municipality.KARIM);
        pass();

        JsonNode found = api.people("karim zwartewaal papiaments", 5);

        assertThat(names(found)).containsExactly("Karim el Amrani");
        assertThat(found.at("/people/0/matchedOn").toString()).contains("village", "languages");
    }

    @Test
    void whatDiffersFromTheDatabaseIsSeenAndHealed() throws IOException {
        String index = service.bean(SearchIndex.class).alias(IndexKind.PEOPLE);
        String missing = Municipality.JOOST.id().toString();
        String extra = UUID.randomUUID().toString();
        elasticsearch.delete(delete -> delete.index(index).id(missing));
        jdbc.sql("update person set function = 'Imker', change = nextval('directory_change') where id = :id")
                .param("id", Municipality.PIET.id())
                .update();
        JsonNode ghost =
                JsonMapper.shared().readTree("{\"id\":\"" + extra + "\",\"name\":\"spook\",\"bucket\":1,\"mark\":7}");
        elasticsearch.index(
                write -> write.index(index).id(extra).document(ghost).refresh(Refresh.True));

        drifts(3);
        pass();

        assertThat(found("imker")).containsExactly("Piet Jansen");
        assertThat(found("meijer")).contains("Joost Meijer");
        assertThat(found("spook")).isEmpty();
        drifts(0);
    }

    @Test
    void aTopicThatDiffersIsSeenAndHealed() throws IOException {
        String index = service.bean(SearchIndex.class).alias(IndexKind.TOPICS);
        elasticsearch.delete(delete -> delete.index(index).id("paspoort").refresh(Refresh.True));

        drifts(1);
        pass();

        assertThat(api.experts("paspoort").at("/topics/0/topic/key").asString()).isEqualTo("paspoort");
        drifts(0);
    }

    @Test
    void aDatabaseThatWasRestoredFromEarlierIsHealedByARebuild() throws IOException {
        function(Municipality.PIET, "Torenwachter");
        long future = service.bean(PendingChanges.class).stamp() + 1_000_000;
        IndexWrite later = service.bean(PeopleReader.class)
                .read(future, List.of(id(Municipality.JOOST)))
                .writes(service.bean(Catalogues.class).current())
                .getFirst();
        service.bean(BulkWriter.class).send(searched(), List.of(later), Refresh.True);
        pass();
        function(Municipality.JOOST, "Vuurtorenwachter");
        pass();
        assertThat(found("vuurtorenwachter")).as("refused for its stamp").isEmpty();

        drifts(1);
        pass();
        drifts(1);
        pass();

        assertThat(found("vuurtorenwachter")).containsExactly("Joost Meijer");
        drifts(0);
    }

    @Test
    void changesMadeDuringARebuildAreFoundAfterItAndMeanwhile() throws IOException {
        AtomicBoolean first = new AtomicBoolean(true);
        Colleague guest = new Colleague("Roos", "", "Wulp", "Gast", "Vergunningen", "+31181471889", "", true);
        new Municipality(service).save(guest);
        pass();
        Map<IndexKind, String> before = service.bean(SearchIndex.class).generation();

        service.bean(IndexRebuild.class).run(targets -> {
            if (first.getAndSet(false)) {
                function(Municipality.SANNE, "Boomchirurg");
                jdbc.sql("update person set active = false where id = :id")
                        .param("id", guest.id())
                        .update();
                queue(guest);
                project(targets);
                assertThat(found("boomchirurg"))
                        .as("while the old index is searched")
                        .containsExactly("Sanne van der Meer");
                assertThat(service.bean(SearchIndex.class).generation()).isEqualTo(before);
            }
        });

        assertThat(first).isFalse();
        assertThat(service.bean(SearchIndex.class).generation().values()).doesNotContainAnyElementsOf(before.values());
        assertThat(found("boomchirurg")).containsExactly("Sanne van der Meer");
        assertThat(found("wulp")).isEmpty();
        drifts(0);
    }

    @Test
    void whoWantsATableForThemselvesDoesNotWaitForThePass() throws Exception {
        service.bean(Rebuilds.class).ask("a test");
        DataSource database = service.bean(DataSource.class);
        try (Connection queue = database.getConnection();
                Connection upgrade = database.getConnection()) {
            take(queue, "search_pending");
            CompletableFuture<Void> passing = CompletableFuture.runAsync(ProjectionTests::passOrFail);
            await("the pass has read everybody and wants the queue")
                    .atMost(PATIENCE)
                    .until(() -> jdbc.sql(
                                            "select 1 from pg_locks where not granted and relation = 'search_pending'::regclass")
                                    .query()
                                    .listOfRows()
                                    .size()
                            > 0);
            take(upgrade, "team");
            upgrade.rollback();
            queue.rollback();
            assertThat(passing).succeedsWithin(PATIENCE);
        }
        drifts(0);
    }

    private static void take(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '10s'");
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private static void passOrFail() {
        try {
            service.bean(ProjectionPass.class).run();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Test
    void anotherDefinitionOfAnIndexIsBuiltAnewByItself() throws IOException {
        String old = service.bean(SearchIndex.class).generation().get(IndexKind.PEOPLE);
        elasticsearch
                .indices()
                .putMapping(mapping -> mapping.index(old).meta("version", JsonData.of("0-of-last-year")));

        pass();

        assertThat(service.bean(SearchIndex.class).isCurrent()).isTrue();
        assertThat(service.bean(SearchIndex.class).generation().get(IndexKind.PEOPLE))
                .isNotEqualTo(old);
        assertThat(found("amrani")).contains("Karim el Amrani");
    }

    @Test
    void aManagerSeesHowFarARebuildIsAndOnlyOneIsDoneAtATime() {
        service.bean(Rebuilds.class).ask("a test");
        rebuild(HttpStatus.CONFLICT);
        service.bean(Rebuilds.class).started();
        service.bean(Rebuilds.class).reached(2);
        JsonNode during = status();
        assertThat(during.at("/rebuild/done").asLong()).isEqualTo(2);
        assertThat(during.at("/rebuild/total").asLong()).isGreaterThanOrEqualTo(6);
        service.bean(Rebuilds.class).finished();

        String before = status().at("/generation").toString();
        rebuild(HttpStatus.ACCEPTED);

        await().atMost(PATIENCE).until(() -> status().get("rebuild").isNull());
        JsonNode after = status();
        assertThat(after.at("/generation").toString()).isNotEqualTo(before);
        assertThat(after.get("people").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(after.get("topics").asLong()).isEqualTo(4);
        assertThat(after.get("pending").asLong()).isZero();
        service.reader().get().uri("/v1/index").exchange().expectStatus().isForbidden();
        service.reader()
                .post()
                .uri("/v1/index/_rebuild")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static void rebuild(HttpStatus expected) {
        service.manager()
                .post()
                .uri("/v1/index/_rebuild")
                .exchange()
                .expectStatus()
                .isEqualTo(expected);
    }

    private static JsonNode status() {
        return JsonMapper.shared()
                .readTree(service.manager()
                        .get()
                        .uri("/v1/index")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
    }

    private static void function(Colleague colleague, String function) {
        jdbc.sql("update person set function = :function, change = nextval('directory_change') where id = :id")
                .param("function", function)
                .param("id", colleague.id())
                .update();
        queue(colleague);
    }

    private static void queue(Colleague colleague) {
        service.bean(PendingChanges.class)
                .add(Kind.PERSON, List.of(colleague.id().toString()));
    }

    private static PersonId id(Colleague colleague) {
        return new PersonId(colleague.id());
    }

    private static IndexTargets searched() {
        return IndexTargets.searched(service.bean(SearchIndex.class));
    }

    private static void project(IndexTargets targets) {
        try {
            service.bean(Projection.class).projectSome(targets);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void pass() throws IOException {
        service.bean(ProjectionPass.class).run();
    }

    private static void drifts(long expected) throws IOException {
        DriftWatch drift = service.bean(DriftWatch.class);
        drift.check();
        assertThat(drift.found()).isNotNull().extracting(DriftWatch.Found::all).isEqualTo(expected);
    }

    private static List<String> found(String text) {
        return names(api.people(text, 5));
    }

    private static List<String> names(JsonNode found) {
        assertThat(found.get("limited").asBoolean()).isFalse();
        return found.get("people")
                .valueStream()
                .map(one -> one.at("/person/displayName").asString())
                .toList();
    }
}
