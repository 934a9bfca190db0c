package nl.raakpunt.directory.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes in OpenAPI what holds for every endpoint. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String PATH = "/v1/openapi.json";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The input is not right; errors lists every field",
            "401", "No valid token",
            "403", "The token does not allow this",
            "500", "A fault on our side"));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Raakpunt directory-service")
                        .description("Who knows this, and who can be reached.")
                        .version(ResponseHeaders.API_VERSION)
                        .contact(new Contact()
                                .name("Raakpunt")
                                .url("https://raakpunt.nl")
                                .email("api@raakpunt.nl"))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/").description("this service")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer everyOperation() {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().forEach((address, path) -> path.readOperations().forEach(call -> complete(address, call)));
        };
    }

    private static void complete(String address, Operation operation) {
        Map<String, String> problems = new TreeMap<>(PROBLEMS);
        if (address.contains("{")) {
            problems.put("404", "There is nothing with this key or id");
        }
        if (operation.getRequestBody() != null) {
            problems.put("413", "The body is too large");
            problems.put("415", "The body is not in a form that is read here");
        }
        if (address.endsWith("/_rebuild")) {
            problems.put("409", "It is being built anew already");
        }
        if (address.matches(".*/_(find|search)")) {
            problems.put("503", "Search is not available right now; Retry-After says when to try again");
        }
        ApiResponses responses = operation.getResponses();
        problems.forEach((status, description) -> responses.computeIfAbsent(
                status, absent -> new ApiResponse().description(description).content(problemContent())));
        responses
                .values()
                .forEach(response -> response.addHeaderObject(
                        "API-Version",
                        new Header().description("Version of the API").schema(new StringSchema())));
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema();
        error.addProperty("field", new StringSchema());
        error.addProperty("message", new StringSchema());
        Schema<?> problem = new ObjectSchema();
        problem.setDescription("RFC 9457 problem");
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("errors", new ArraySchema().items(error));
        problem.setRequired(List.of("status", "title", "detail"));
        return problem;
    }
}
