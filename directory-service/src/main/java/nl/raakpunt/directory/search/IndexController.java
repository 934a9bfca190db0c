package nl.raakpunt.directory.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a manager build the search index anew. */
@RestController
@Tag(name = "index")
class IndexController {
    private final ProjectionPass pass;

    IndexController(ProjectionPass pass) {
        this.pass = pass;
    }

    @PostMapping("/v1/index/_rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "rebuildIndex",
            summary = "Build the search index anew from the database; answers when done")
    void rebuild() {
        try {
            pass.rebuild();
        } catch (IOException ex) {
            throw new SearchUnavailable(ex);
        }
    }
}
