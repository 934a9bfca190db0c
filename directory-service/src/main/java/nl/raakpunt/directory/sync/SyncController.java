package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what runs did, and runs one now. */
@RestController
@RequestMapping("/v1/sync/runs")
@Tag(name = "sync")
class SyncController {

    private final SyncRunner runner;
    private final SyncRunRepository runs;

    SyncController(SyncRunner runner, SyncRunRepository runs) {
        this.runner = runner;
        this.runs = runs;
    }

    @PostMapping
    @Operation(operationId = "runSync", summary = "Read the staff directory now; answers when done")
    SyncRun run() {
        return runner.run()
                .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "A sync run is going on already; try again later."));
    }

    @GetMapping
    @Operation(operationId = "listSyncRuns", summary = "The latest runs, newest first")
    SyncRuns list(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return new SyncRuns(runs.latest(limit));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSyncRun", summary = "One run")
    SyncRun get(@PathVariable UUID id) {
        return runs.findById(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no run " + id + "."));
    }

    record SyncRuns(List<SyncRun> runs) {}
}
