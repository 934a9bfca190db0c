package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.testing.ElasticsearchServer;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How fast people get from PostgreSQL into Elasticsearch, beside the bare bulk of the very same documents. Run by hand:
 * the argument is the number of people.
 */
final class ProjectionBenchmark {
    private static final int ROUNDS = 3;
    private static final int BULK_BYTES = 5_000_000;
    private static final int PAGE = 5_000;

    private final RunningService service;
    private final URI elasticsearch;
    private final ElasticsearchClient client;
    private final HttpClient http = HttpClient.newHttpClient();

    private ProjectionBenchmark(RunningService service, URI elasticsearch) {
        this.service = service;
        this.elasticsearch = elasticsearch;
        this.client = service.bean(ElasticsearchClient.class);
    }

    /** Prints a table. */
    public static void main(String... arguments) throws Exception {
        int people = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
        try (ElasticsearchServer server = ElasticsearchServer.builder()
                        .zip(TestElasticsearch.ZIP)
                        .folder(Path.of("target", "elasticsearch", "benchmark"))
                        .javaOptions("-Xms1g -Xmx1g")
                        .fresh()
                        .start();
                RunningService service = RunningService.start(
                        "ldap://localhost:1",
                        Map.of(
                                "spring.elasticsearch.uris", server.uri(),
                                "raakpunt.search.index-prefix", "benchmark",
                                "raakpunt.search.pass-interval", "1d",
                                "raakpunt.search.drift-interval", "1d"))) {
            new ProjectionBenchmark(service, server.uri()).run(people);
        }
    }

    private void run(int people) throws Exception {
        service.bean(ProjectionPass.class).run();
        Crowd.add(service.bean(JdbcClient.class), people);
        long warmUp = timed(this::rebuild);
        System.out.printf(Locale.ROOT, "warm-up (cold rebuild) %,d ms%n", warmUp);
        List<byte[]> bodies = bodies();
        System.out.printf(
                Locale.ROOT,
                "%,d people, %,d bytes, %d requests%n",
                people,
                bodies.stream().mapToInt(b -> b.length).sum(),
                bodies.size());
        System.out.println(
                "| round | bare bulk, ms | first load, ms | ratio | rebuild, ms | ratio | compare, ms | one change, ms | 50 changes, ms |");
        for (int round = 1; round <= ROUNDS; round++) {
            long bare = timed(() -> bare(bodies));
            empty();
            queue(people);
            long load = timed(() -> service.bean(ProjectionPass.class).run());
            long rebuild = timed(this::rebuild);
            long compare = timed(() -> service.bean(DriftWatch.class).check());
            queue(1);
            long one = timed(() -> service.bean(ProjectionPass.class).run());
            queue(50);
            long some = timed(() -> service.bean(ProjectionPass.class).run());
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %,d | %,d | %.2f | %,d | %.2f | %,d | %d | %d |%n",
                    round,
                    bare,
                    load,
                    (double) load / bare,
                    rebuild,
                    (double) rebuild / bare,
                    compare,
                    one,
                    some);
        }
        System.out.println(service.bean(IndexStatus.class).report());
    }

    private void rebuild() throws IOException {
        service.bean(Rebuilds.class).ask("benchmark");
        service.bean(ProjectionPass.class).run();
    }

    private void queue(int people) {
        service.bean(JdbcClient.class).sql("""
                insert into search_pending (kind, id) select 'PERSON', id::text from person order by id limit :people
                on conflict do nothing
                """).param("people", people).update();
    }

    private void empty() throws IOException {
        SearchIndex index = service.bean(SearchIndex.class);
        Map<IndexKind, String> names = new EnumMap<>(IndexKind.class);
        for (IndexKind kind : IndexKind.values()) {
            names.put(kind, index.create(kind));
        }
        index.publish(names);
    }

    /** One request after the other, searchable at the end. */
    private void bare(List<byte[]> bodies) throws IOException {
        String name = "bare-" + System.nanoTime();
        client.indices()
                .create(create -> create.withJson(new StringReader(IndexKind.PEOPLE.definition()))
                        .index(name));
        for (byte[] body : bodies) {
            post(name + "/_bulk", body);
        }
        post(name + "/_refresh", new byte[0]);
        client.indices().delete(delete -> delete.index(name));
    }

    private void post(String path, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve("/" + path))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\":true")) {
                throw new IOException(answer.body());
            }
        } catch (InterruptedException ex) {
            throw new IOException(ex);
        }
    }

    private List<byte[]> bodies() throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String last = "";
        List<Hit<JsonNode>> page;
        do {
            String after = last;
            page = client.search(
                            search -> search.index(
                                            service.bean(SearchIndex.class).alias(IndexKind.PEOPLE))
                                    .sort(sort ->
                                            sort.field(by -> by.field("id").order(SortOrder.Asc)))
                                    .searchAfter(after)
                                    .size(PAGE),
                            JsonNode.class)
                    .hits()
                    .hits();
            for (Hit<JsonNode> hit : page) {
                last = Objects.requireNonNull(hit.id());
                body.writeBytes(("{\"index\":{\"_id\":\"" + last + "\"}}\n" + hit.source() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                if (body.size() >= BULK_BYTES) {
                    bodies.add(body.toByteArray());
                    body.reset();
                }
            }
        } while (page.size() == PAGE);
        bodies.add(body.toByteArray());
        return bodies;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long timed(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
