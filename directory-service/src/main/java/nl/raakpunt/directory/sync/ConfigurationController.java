package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.raakpunt.directory.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how a staff directory is configured; changing it is done where the service runs. */
@RestController
@Tag(name = "sync")
class ConfigurationController {

    private final SyncSettings settings;

    ConfigurationController(SyncSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/v1/sync/sources/{name}/configuration")
    @Operation(
            operationId = "getSyncConfiguration",
            summary = "Where a staff directory is and which attribute holds what, as configured; without the password")
    SourceConfiguration configuration(@PathVariable String name) {
        SyncSettings.Source source = settings.sources().get(name);
        if (source == null || !source.enabled()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "There is no staff directory with this name.");
        }
        return SourceConfiguration.of(name, source, settings);
    }
}
