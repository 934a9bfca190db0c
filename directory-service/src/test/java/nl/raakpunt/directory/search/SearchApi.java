package nl.raakpunt.directory.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.fixture.RunningService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the search endpoints as another service does. */
final class SearchApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService service;

    SearchApi(RunningService service) {
        this.service = service;
    }

    JsonNode experts(String question) {
        return experts(question, null);
    }

    JsonNode experts(String question, @Nullable String area) {
        Map<String, Object> body = new HashMap<>(Map.of("question", question));
        if (area != null) {
            body.put("area", area);
        }
        return post("/v1/experts/_find", body, HttpStatus.OK);
    }

    JsonNode topics(String question) {
        return post("/v1/topics/_find", Map.of("question", question), HttpStatus.OK);
    }

    JsonNode people(String text, int limit) {
        return post("/v1/people/_search", Map.of("text", text, "limit", limit), HttpStatus.OK);
    }

    JsonNode refused(String path, Map<String, Object> body) {
        return post(path, body, HttpStatus.BAD_REQUEST);
    }

    JsonNode post(String path, Map<String, Object> body, HttpStatus expected) {
        EntityExchangeResult<byte[]> answer = exchange(path, body);
        byte[] content = Objects.requireNonNull(answer.getResponseBody());
        if (!answer.getStatus().equals(expected)) {
            throw new AssertionError("Expected " + expected + " but got " + answer.getStatus() + ": "
                    + new String(content, StandardCharsets.UTF_8));
        }
        return JSON.readTree(content);
    }

    EntityExchangeResult<byte[]> exchange(String path, Map<String, Object> body) {
        return service.reader()
                .mutate()
                .responseTimeout(PATIENCE)
                .build()
                .post()
                .uri(path)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
