package nl.raakpunt.routing.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the stand-in of directory-service answer well, or fail in one of the ways real services do. */
public final class DirectoryStub {

    private DirectoryStub() {}

    /** Every call is answered with the agreed examples. */
    public static void works() {
        RealParts.DIRECTORY.resetAll();
        stub(post(urlPathEqualTo("/v1/experts/_find")), "experts.json");
        RealParts.DIRECTORY.stubFor(
                post(urlPathEqualTo("/v1/topics/_find")).atPriority(5).willReturn(WireMock.okJson("""
                        {"topics": [{"key": "boom-kappen", "title": "Boom kappen", "confidence": 0.9}], "limited": false}""")));
        stub(post(urlPathEqualTo("/v1/people/_search")), "people.json");
        stub(post(urlPathEqualTo("/v1/reachability/_lookup")), "reachability.json");
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/reachability/_hours"))
                .atPriority(5)
                .willReturn(WireMock.okJson("{\"people\": []}")));
        stub(get(urlPathEqualTo("/v1/topics")), "topics.json");
        stub(get(urlPathEqualTo("/v1/areas")), "areas.json");
        stub(get(urlPathMatching("/v1/people/.*")), "person.json");
        RealParts.DIRECTORY.stubFor(get(urlPathMatching("/v1/people/[^/]+/team"))
                .atPriority(4)
                .willReturn(WireMock.okJson(example("team.json"))));
        RealParts.DIRECTORY.stubFor(get(urlPathEqualTo("/v1/people/00000000-0000-4000-8000-00000000dead"))
                .willReturn(WireMock.notFound()));
        syncWorks(RealParts.DIRECTORY);
        selfServiceWorks(RealParts.DIRECTORY);
        insightWorks(RealParts.DIRECTORY);
    }

    /** Lessons are taken, and every team has figures. */
    public static void insightWorks(WireMockServer server) {
        server.stubFor(post(urlPathEqualTo("/v1/lessons")).atPriority(5).willReturn(WireMock.okJson("{\"added\": 1}")));
        server.stubFor(get(urlPathMatching("/v1/teams/[^/]+/reachability-figures"))
                .atPriority(3)
                .willReturn(WireMock.okJson(example("reachability-figures.json"))));
    }

    /** What colleagues keep of their own reachability is answered with the agreed examples. */
    public static void selfServiceWorks(WireMockServer server) {
        String person = "/v1/people/[^/]+/reachability/";
        server.stubFor(get(urlPathMatching(person + "own"))
                .atPriority(4)
                .willReturn(WireMock.okJson(example("own-reach.json"))));
        server.stubFor(get(urlPathMatching(person + "changes"))
                .atPriority(4)
                .willReturn(WireMock.okJson(example("own-changes.json"))));
        server.stubFor(post(urlPathMatching(person + "_say"))
                .atPriority(4)
                .willReturn(WireMock.okJson(example("understood.json"))));
        server.stubFor(put(urlPathMatching(person + "absences/.*"))
                .atPriority(3)
                .willReturn(WireMock.okJson(example("absence-entered.json"))));
        server.stubFor(get(urlPathMatching("/v1/teams/[^/]+/duty"))
                .atPriority(4)
                .willReturn(WireMock.okJson(example("duty.json"))));
        for (String path : new String[] {person + ".*", "/v1/teams/[^/]+/duty(/swaps/.*)?"}) {
            server.stubFor(put(urlPathMatching(path)).atPriority(4).willReturn(WireMock.noContent()));
            server.stubFor(delete(urlPathMatching(path)).atPriority(4).willReturn(WireMock.noContent()));
        }
    }

    /** What administrators see is answered with the agreed examples too. */
    public static void syncWorks(WireMockServer server) {
        Map.of(
                        "/v1/sync/sources", "sync-sources.json",
                        "/v1/sync/runs", "sync-runs.json",
                        "/v1/sync/runs/[^/]+", "sync-run.json",
                        "/v1/sync/runs/[^/]+/progress", "sync-progress.json",
                        "/v1/sync/runs/[^/]+/changes", "sync-changes.json",
                        "/v1/quality", "quality.json",
                        "/v1/quality/[^/]+", "quality-findings.json")
                .forEach((path, example) -> server.stubFor(
                        get(urlPathMatching(path)).atPriority(5).willReturn(WireMock.okJson(example(example)))));
        Map.of(
                        "/v1/coverage", "coverage.json",
                        "/v1/coverage/[^/]+", "coverage-items.json",
                        "/v1/topic-owners", "topic-owners.json",
                        "/v1/index", "index.json",
                        "/v1/sync/sources/staff/configuration", "source-configuration.json")
                .forEach((path, example) -> server.stubFor(
                        get(urlPathMatching(path)).atPriority(5).willReturn(WireMock.okJson(example(example)))));
        server.stubFor(post(urlPathEqualTo("/v1/index/_rebuild"))
                .atPriority(5)
                .willReturn(WireMock.aResponse().withStatus(202)));
        server.stubFor(get(urlPathEqualTo("/v1/routing-rules"))
                .atPriority(5)
                .willReturn(WireMock.okJson(example("routing-rules.json"))));
        server.stubFor(WireMock.put(urlPathEqualTo("/v1/routing-rules"))
                .atPriority(5)
                .willReturn(WireMock.okJson(example("routing-rules.json"))));
        server.stubFor(post(urlPathEqualTo("/v1/routing-rules/_preview"))
                .atPriority(5)
                .willReturn(WireMock.okJson(example("routing-rules-preview.json"))));
        server.stubFor(get(urlPathEqualTo("/v1/editable-topics"))
                .atPriority(5)
                .willReturn(WireMock.okJson(example("editable-topics.json"))));
        for (MappingBuilder call : List.of(
                get(urlPathMatching("/v1/topics/[^/]+/editing")), put(urlPathMatching("/v1/topics/[^/]+/editing")))) {
            server.stubFor(call.atPriority(5).willReturn(WireMock.okJson(example("editable-topic.json"))));
        }
        server.stubFor(get(urlPathEqualTo("/v1/quality.csv"))
                .willReturn(
                        WireMock.ok("\uFEFF\"Bevinding\"\r\n").withHeader("Content-Type", "text/csv;charset=UTF-8")));
        server.stubFor(post(urlPathMatching("/v1/sync/runs(/[^/]+/_confirm)?"))
                .atPriority(5)
                .willReturn(WireMock.okJson(example("sync-run.json"))));
        server.stubFor(post(urlPathMatching("/v1/sync/runs/[^/]+/_cancel"))
                .atPriority(5)
                .willReturn(WireMock.aResponse().withStatus(202)));
    }

    public static void answersNothingFor(Duration delay) {
        every(WireMock.okJson("{}").withFixedDelay((int) delay.toMillis()));
    }

    public static void searchIsDown() {
        works();
        ResponseDefinitionBuilder down = WireMock.status(503)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(example("search-unavailable.json"));
        RealParts.DIRECTORY.stubFor(
                post(urlPathEqualTo("/v1/experts/_find")).atPriority(1).willReturn(down));
    }

    public static void isBroken() {
        every(WireMock.serverError());
    }

    public static void answersGarbage() {
        every(WireMock.ok("<html>login</html>").withHeader("Content-Type", "application/json"));
    }

    public static void answersSomethingElse() {
        every(WireMock.okJson("{\"hello\": \"world\"}"));
    }

    public static void answersHtml() {
        every(WireMock.ok("<html>login</html>").withHeader("Content-Type", "text/html"));
    }

    public static void resetsConnections() {
        every(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    public static void refusesTheToken() {
        every(WireMock.unauthorized());
    }

    /** One of the agreed examples. */
    public static String example(String name) {
        try (InputStream example = DirectoryStub.class.getResourceAsStream("/directory/" + name)) {
            return new String(Objects.requireNonNull(example, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void every(ResponseDefinitionBuilder answer) {
        RealParts.DIRECTORY.resetAll();
        RealParts.DIRECTORY.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static void stub(MappingBuilder request, String example) {
        RealParts.DIRECTORY.stubFor(request.atPriority(5).willReturn(WireMock.okJson(example(example))));
    }
}
