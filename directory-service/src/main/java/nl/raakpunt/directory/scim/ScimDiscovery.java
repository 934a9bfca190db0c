package nl.raakpunt.directory.scim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says over SCIM what this service can do. */
@RestController
@RequestMapping(
        path = Scim.BASE,
        produces = {Scim.JSON, "application/json"})
@Tag(name = "scim")
class ScimDiscovery {

    @GetMapping("/ServiceProviderConfig")
    @Operation(operationId = "scimGetServiceProviderConfig", summary = "What of SCIM is supported")
    Map<String, Object> provider() {
        return Schemas.PROVIDER_CONFIG;
    }

    @GetMapping("/ResourceTypes")
    @Operation(operationId = "scimListResourceTypes", summary = "Kinds of resources")
    ListResponse resourceTypes(@RequestParam(required = false) @Nullable String filter) {
        return all(Schemas.RESOURCE_TYPES, filter);
    }

    @GetMapping("/ResourceTypes/{id}")
    @Operation(operationId = "scimGetResourceType", summary = "One kind of resource")
    Map<String, Object> resourceType(@PathVariable String id) {
        return one(Schemas.RESOURCE_TYPES, id);
    }

    @GetMapping("/Schemas")
    @Operation(operationId = "scimListSchemas", summary = "Attributes of every resource")
    ListResponse schemas(@RequestParam(required = false) @Nullable String filter) {
        return all(Schemas.ALL, filter);
    }

    @GetMapping("/Schemas/{id}")
    @Operation(operationId = "scimGetSchema", summary = "One schema")
    Map<String, Object> schema(@PathVariable String id) {
        return one(Schemas.ALL, id);
    }

    /** RFC 7644 section 4: a filter here is forbidden, so that nobody takes a part for the whole. */
    private static ListResponse all(List<Map<String, Object>> resources, @Nullable String filter) {
        if (filter != null) {
            throw Problem.of(HttpStatus.FORBIDDEN, "This list cannot be filtered.");
        }
        return ListResponse.of(resources, resources.size(), 1);
    }

    private static Map<String, Object> one(List<Map<String, Object>> resources, String id) {
        return resources.stream()
                .filter(resource -> id.equals(resource.get("id")))
                .findFirst()
                .orElseThrow(() -> ScimErrors.notFound("There is nothing with this id."));
    }
}
