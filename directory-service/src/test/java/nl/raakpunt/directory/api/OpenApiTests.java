package nl.raakpunt.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.raakpunt.directory.fixture.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the committed description of the API equal to what the service says of itself. */
class OpenApiTests {

    private static final Path COMMITTED = Path.of("docs/openapi.json");
    private static final String REGENERATE =
            "mvn -pl directory-service test -Dtest=OpenApiTests -Draakpunt.openapi.write=true";

    @Test
    void theCommittedDescriptionIsTheOneTheServiceGives() throws IOException {
        String generated = generated();
        if (Boolean.getBoolean("raakpunt.openapi.write")) {
            Files.writeString(COMMITTED, generated);
        }
        assertThat(Files.readString(COMMITTED))
                .as("The API changed; regenerate with: " + REGENERATE)
                .isEqualTo(generated);
    }

    @Test
    void everyErrorHasTheFormOfItsProtocol() throws IOException {
        JsonNode paths =
                JsonMapper.shared().readTree(Files.readString(COMMITTED)).path("paths");
        List<String> forms = new ArrayList<>();
        paths.forEachEntry((address, path) ->
                path.forEach(call -> call.path("responses").forEachEntry((status, response) -> {
                    if (status.startsWith("4") || status.startsWith("5")) {
                        forms.add((address.startsWith("/scim/") ? "scim " : "other ") + response.path("content"));
                    }
                })));
        assertThat(new HashSet<>(forms)).containsExactlyInAnyOrder("""
                        scim {"application/scim+json":{"schema":{"$ref":"#/components/schemas/ScimError"}}}""", """
                        other {"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}""");
    }

    private static String generated() {
        try (RunningService service = RunningService.start("ldap://localhost:1")) {
            byte[] description = service.anonymous()
                    .get()
                    .uri("/v1/openapi.json")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Access-Control-Allow-Origin", "*")
                    .expectBody()
                    .returnResult()
                    .getResponseBodyContent();
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            return json.writeValueAsString(json.readTree(Objects.requireNonNull(description))) + "\n";
        }
    }
}
