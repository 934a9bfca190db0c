package nl.raakpunt.directory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerTests {
    @TempDir
    Path folder;

    @Test
    void dataSurvivesACrash() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int port;
            try (ElasticsearchServer first = start(0)) {
                port = first.uri().getPort();
                put(http, first, "/notes/_doc/1?refresh=true", "{\"text\":\"bewaard\"}");
                first.kill();
                assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive))
                        .isEmpty();
            }
            try (ElasticsearchServer second = start(port)) {
                assertThat(second.uri().getPort()).isEqualTo(port);
                assertThat(get(http, second, "/notes/_doc/1")).contains("bewaard");
            }
        }
    }

    @Test
    void aMissingDistributionIsSaidPlainly() {
        assertThatThrownBy(() -> ElasticsearchServer.builder()
                        .zip(folder.resolve("absent.zip"))
                        .folder(folder)
                        .start())
                .hasMessageContaining("no Elasticsearch at")
                .hasMessageContaining("absent.zip");
    }

    @Test
    void aServerThatCannotStartShowsTheEndOfItsLog() {
        assertThatThrownBy(() -> ElasticsearchServer.builder()
                        .zip(TestElasticsearch.ZIP)
                        .folder(folder)
                        .javaOptions("-Xms1m -Xmx1m -XX:NoSuchOption")
                        .start())
                .hasMessageContaining("ended by itself")
                .hasMessageContaining("NoSuchOption");
    }

    private ElasticsearchServer start(int port) throws Exception {
        return ElasticsearchServer.builder()
                .zip(TestElasticsearch.ZIP)
                .folder(folder)
                .port(port)
                .start();
    }

    private static void put(HttpClient http, ElasticsearchServer server, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
    }

    private static String get(HttpClient http, ElasticsearchServer server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
