package nl.raakpunt.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import nl.raakpunt.municipality.Cast;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that works for one colleague through the API. */
final class ApiUser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI desk;
    private final String login;

    ApiUser(URI desk, String login) {
        this.desk = desk;
        this.login = login;
    }

    /** What came back; a body that is no JSON reads as missing. */
    record Answer(int status, JsonNode body) {
        boolean isDone() {
            return status / 100 == 2;
        }

        /** The service could not say whether it did it. */
        boolean isUnknown() {
            return status >= 500;
        }

        boolean isRefusedBecauseItChanged() {
            return status == 409 || status == 412;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** @param headers names and values in turn */
    Answer post(String path, JsonNode body, String... headers) throws IOException, InterruptedException {
        return send(request(path)
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        byte[] pair = (login + ":" + Cast.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(desk.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), read(answer.body()));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.missingNode();
        }
    }
}
