package nl.raakpunt.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.raakpunt.directory.fixture.RunningService;
import org.junit.jupiter.api.Test;
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
