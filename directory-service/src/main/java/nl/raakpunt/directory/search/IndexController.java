package nl.raakpunt.directory.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.raakpunt.directory.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows a manager how the search index is, and lets them build it anew. */
@RestController
@Tag(name = "index")
class IndexController {
    private final IndexStatus status;
    private final Rebuilds rebuilds;
    private final Projector projector;

    IndexController(IndexStatus status, Rebuilds rebuilds, Projector projector) {
        this.status = status;
        this.rebuilds = rebuilds;
        this.projector = projector;
    }

    @GetMapping("/v1/index")
    @Operation(operationId = "getIndex", summary = "What the search index holds, and how far a rebuild is")
    IndexStatus.IndexReport report() {
        return status.report();
    }

    @PostMapping("/v1/index/_rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "rebuildIndex",
            summary = "Build the search index anew from the database, in the background; the index says how far it is")
    @ApiResponse(responseCode = "202", description = "It begins")
    @ApiResponse(responseCode = "409", description = "It is being built anew already")
    void rebuild() {
        if (!rebuilds.ask("A manager asked for it.")) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "The index is being built anew already; GET /v1/index says how far it is.");
        }
        projector.wake();
    }
}
