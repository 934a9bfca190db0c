package nl.raakpunt.directory.scim;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import nl.raakpunt.directory.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People and teams over SCIM, to read only. */
@RestController
@RequestMapping(
        path = Scim.BASE,
        produces = {Scim.JSON, "application/json"})
@Tag(name = "scim")
class ScimController {

    private final ScimDirectory directory;

    ScimController(ScimDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/Users")
    @Operation(operationId = "scimListUsers", summary = "People, inactive ones included, by filter and page")
    ListResponse users(@ParameterObject Parameters asked, ServerHttpRequest request) {
        return directory.users(asked, root(request));
    }

    @GetMapping("/Users/{id}")
    @Operation(operationId = "scimGetUser", summary = "One person")
    ResponseEntity<Map<String, Object>> user(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            ServerHttpRequest request) {
        Selection selection = Selection.of(attributes, excludedAttributes, Scim.USER);
        Map<String, Object> user = directory
                .user(id, root(request))
                .orElseThrow(() -> ScimErrors.notFound("There is no user with this id."));
        return ResponseEntity.ok().eTag(Resources.version(user)).body(selection.of(user));
    }

    @GetMapping("/Groups")
    @Operation(operationId = "scimListGroups", summary = "Teams, by filter and page")
    ListResponse groups(@ParameterObject Parameters asked, ServerHttpRequest request) {
        return directory.groups(asked, root(request));
    }

    @GetMapping("/Groups/{id}")
    @Operation(operationId = "scimGetGroup", summary = "One team with its members")
    Map<String, Object> group(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            ServerHttpRequest request) {
        return directory
                .group(id, Selection.of(attributes, excludedAttributes, Scim.GROUP), root(request))
                .orElseThrow(() -> ScimErrors.notFound("There is no group with this id."));
    }

    /** What the protocol also knows and this service does not do: only the staff directory changes people. */
    @Hidden
    @RequestMapping({"/Me", "/Bulk", "/.search", "/Users/.search", "/Groups/.search"})
    void notDone() {
        throw Problem.of(HttpStatus.NOT_IMPLEMENTED, "This service only answers GET for users, groups and schemas.");
    }

    private static String root(ServerHttpRequest request) {
        URI address = request.getURI();
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
