package nl.raakpunt.routing.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.testing.SignInByHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API of questions over HTTP, as whoever is named. */
final class ApiCalls {

    private final int port;

    ApiCalls(int port) {
        this.port = port;
    }

    record Posted(
            int status,
            HttpHeaders headers,
            JsonNode body,
            @Nullable String tag) {

        String id() {
            return body.at("/id").asString();
        }

        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }

        String contentType() {
            return String.valueOf(headers.getContentType());
        }

        Posted withTag(@Nullable String other) {
            return new Posted(status, headers, body, other);
        }
    }

    Posted command(SignedIn by, Posted question, String command, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = client().post()
                .uri("/v1/questions/" + question.id() + "/" + command)
                .header(SignInByHeader.HEADER, by.login());
        if (question.tag() != null) {
            request.header("If-Match", question.tag());
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return posted(request.exchange());
    }

    /** A command on a version of a question, with a body of JSON. */
    Posted command(SignedIn by, UUID question, long version, String command, @Nullable String body) {
        WebTestClient.RequestBodySpec request = client().post()
                .uri("/v1/questions/" + question + "/" + command)
                .header(SignInByHeader.HEADER, by.login())
                .header("If-Match", "\"" + version + "\"");
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return posted(request.exchange());
    }

    Posted post(SignedIn by, String path, @Nullable String key, Object body) {
        WebTestClient.RequestBodySpec request = client().post().uri(path).header(SignInByHeader.HEADER, by.login());
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return posted(
                request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange());
    }

    JsonNode get(SignedIn by, String path) {
        return posted(client().get()
                        .uri(path)
                        .header(SignInByHeader.HEADER, by.login())
                        .exchange())
                .body();
    }

    static Posted posted(WebTestClient.ResponseSpec response) {
        EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
        byte[] body = result.getResponseBodyContent();
        JsonNode json = JsonMapper.shared().readTree(body == null || body.length == 0 ? "{}".getBytes(UTF_8) : body);
        HttpHeaders headers = result.getResponseHeaders();
        return new Posted(result.getStatus().value(), headers, json, headers.getETag());
    }

    WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }
}
