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
import org.springframework.http.server.RequestPath;

/** Describes in OpenAPI what holds for every endpoint. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String PATH = "/v1/openapi.json";
    private static final String PROBLEM = "Problem";

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
    OpenApiCustomizer everyOperation(List<ErrorForm> forms) {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            forms.forEach(form -> api.getComponents().addSchemas(form.schemaName(), form.schema()));
            api.getPaths().forEach((address, path) -> {
                Content error = errorContent(address, forms);
                path.readOperations().forEach(call -> complete(address, call, error));
            });
        };
    }

    private static void complete(String address, Operation operation, Content error) {
        ApiResponses responses = operation.getResponses();
        problems(address, operation)
                .forEach((status, description) ->
                        responses.computeIfAbsent(status, absent -> new ApiResponse().description(description)));
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(error);
            }
            response.addHeaderObject(
                    "API-Version",
                    new Header().description("Version of the API").schema(new StringSchema()));
        });
    }

    private static Map<String, String> problems(String address, Operation operation) {
        Map<String, String> problems = new TreeMap<>(PROBLEMS);
        if (address.contains("{")) {
            problems.put("404", "There is nothing with this key or id");
        }
        if (operation.getRequestBody() != null) {
            problems.put("413", "The body is too large");
            problems.put("415", "The body is not in a form that is read here");
        }
        if (address.matches(".*/_(find|search)")) {
            problems.put("503", "Search is not available right now; Retry-After says when to try again");
        }
        return problems;
    }

    private static Content errorContent(String address, List<ErrorForm> forms) {
        RequestPath path = RequestPath.parse(address, "");
        return forms.stream()
                .filter(form -> form.covers(path))
                .findFirst()
                .map(form -> content(form.mediaType().toString(), form.schemaName()))
                .orElseGet(() -> content("application/problem+json", PROBLEM));
    }

    private static Content content(String mediaType, String schema) {
        return new Content()
                .addMediaType(mediaType, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema)));
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
