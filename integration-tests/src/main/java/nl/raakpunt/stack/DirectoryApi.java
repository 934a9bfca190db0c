package nl.raakpunt.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** directory-service through the doors that its administrators have. */
final class DirectoryApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI address;
    private final String token;

    DirectoryApi(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Reads the staff out of LDAP now, after the run that is going on, if any. */
    JsonNode sync() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request = request("/v1/sync/runs", "application/json", HttpRequest.BodyPublishers.noBody());
        HttpResponse<String> answer = send(request);
        while (answer.statusCode() == CONFLICT && System.nanoTime() < end) {
            Http.pause();
            answer = send(request);
        }
        return content(answer);
    }

    JsonNode importCsv(String what, Path csv) throws IOException {
        return post("/v1/" + what + "/_import", "text/csv", HttpRequest.BodyPublishers.ofString(Files.readString(csv)));
    }

    /** Whether a question finds a topic; a search that is not up to it yet finds nothing. */
    boolean finds(String question) {
        String body = JSON.writeValueAsString(JSON.createObjectNode().put("question", question));
        HttpResponse<String> answer =
                send(request("/v1/experts/_find", "application/json", HttpRequest.BodyPublishers.ofString(body)));
        return answer.statusCode() != UNAVAILABLE
                && !content(answer).path("topics").isEmpty();
    }

    private JsonNode post(String path, String type, HttpRequest.BodyPublisher body) {
        return content(send(request(path, type, body)));
    }

    private HttpRequest request(String path, String type, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return Http.send(request);
        } catch (IOException ex) {
            throw new StackProblem("directory-service did not answer to " + request.uri() + ": " + ex + ".", ex);
        }
    }

    private static JsonNode content(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new StackProblem(
                    "directory-service answered " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
