package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows sources and what runs did, and lets a manager run, plan, confirm and cancel. */
@RestController
@RequestMapping("/v1/sync")
@Tag(name = "sync")
class SyncController {

    private final SyncRunner runner;
    private final SyncRunRepository runs;
    private final SyncStates states;
    private final StaffDirectories directories;
    private final RemovedSources removed;
    private final Clock clock;

    SyncController(
            SyncRunner runner,
            SyncRunRepository runs,
            SyncStates states,
            StaffDirectories directories,
            RemovedSources removed,
            Clock clock) {
        this.runner = runner;
        this.runs = runs;
        this.states = states;
        this.directories = directories;
        this.removed = removed;
        this.clock = clock;
    }

    @GetMapping("/sources")
    @Operation(operationId = "listSyncSources", summary = "The staff directories, and how far each is taken over")
    SyncSources sources() {
        return new SyncSources(directories.all().stream()
                .map(directory -> SyncSource.of(directory, states.of(directory.name()), latest(directory.name())))
                .toList());
    }

    @GetMapping("/removed-sources")
    @Operation(
            operationId = "listRemovedSyncSources",
            summary = "Staff directories that are no longer read, of which people or teams are still here")
    RemovedSyncSources removedSources() {
        return new RemovedSyncSources(removed.all().stream()
                .map(remains -> RemovedSource.of(remains, latest(remains.source())))
                .toList());
    }

    @GetMapping("/removed-sources/{name}/people")
    @Operation(
            operationId = "listPeopleOfRemovedSyncSource",
            summary = "Who is still here of a staff directory that is no longer read, by id")
    @ApiResponse(responseCode = "200", description = "Nobody when everybody left")
    @ApiResponse(responseCode = "404", description = "There was no such staff directory, or it is read")
    RemovedPeople peopleOfRemoved(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        if (!removed.isRemoved(name)) {
            throw Problem.of(
                    HttpStatus.NOT_FOUND, "There is no staff directory '" + name + "' that is no longer read.");
        }
        return new RemovedPeople(removed.people(name, after == null ? new UUID(0, 0) : after, limit));
    }

    @PostMapping("/runs")
    @Operation(
            operationId = "runSync",
            summary = "Read a staff directory now, or only plan what reading it would change; answers when done")
    @ApiResponse(responseCode = "200", description = "What the run did, also when it failed or is held")
    @ApiResponse(responseCode = "404", description = "There is no staff directory with this name")
    @ApiResponse(responseCode = "409", description = "A run of this staff directory is going on already")
    SyncRun run(@RequestBody(required = false) @Nullable RunRequest request) {
        RunRequest asked = request == null ? new RunRequest(null, null, null) : request;
        Kind kind = asked.kind() == null ? Kind.FULL : asked.kind();
        return run(source(asked.source()), RunOrder.requested(kind, Boolean.TRUE.equals(asked.dryRun())));
    }

    @GetMapping("/runs")
    @Operation(operationId = "listSyncRuns", summary = "The latest runs, newest first")
    SyncRuns list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String source) {
        return new SyncRuns(runs.latest(source, limit));
    }

    @GetMapping("/runs/{id}")
    @Operation(operationId = "getSyncRun", summary = "One run")
    SyncRun get(@PathVariable UUID id) {
        return runs.findById(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no run " + id + "."));
    }

    @GetMapping("/runs/{id}/progress")
    @Operation(operationId = "getSyncProgress", summary = "How far a run is")
    RunPace progress(@PathVariable UUID id) {
        return RunPace.of(get(id), clock.instant());
    }

    @GetMapping("/runs/{id}/changes")
    @Operation(
            operationId = "listSyncChanges",
            summary = "What a run did, or would do, with whom; of a large run the first ten thousand")
    SyncChanges changes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        get(id);
        return new SyncChanges(runs.changes(id, after, limit));
    }

    @PostMapping("/runs/{id}/_confirm")
    @Operation(
            operationId = "confirmSyncRun",
            summary = "Carry out a held run, when the directory still says the same; answers when done")
    @ApiResponse(
            responseCode = "200",
            description = "What the run did; HELD again when more would be lost than was confirmed")
    @ApiResponse(
            responseCode = "409",
            description =
                    "The run is not held, this is not the hash of its plan, or a run of this staff directory is going on"
                            + " already")
    SyncRun confirm(@PathVariable UUID id, @Valid @RequestBody Confirmation confirmation, Principal caller) {
        SyncRun held = get(id);
        if (held.outcome() != Outcome.HELD || held.planHash() == null) {
            throw Problem.of(HttpStatus.CONFLICT, "This run is not held; there is nothing to confirm.");
        }
        if (!held.planHash().equals(confirmation.planHash())) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "This is not the hash of what this run would do. Look at the run again.");
        }
        RunOrder order = RunOrder.confirmed(held.planHash(), caller.getName());
        if (directories.named(held.source()).isEmpty()
                && removed.named(held.source()).isPresent()) {
            return done(runner.letGo(held.source(), order));
        }
        return run(source(held.source()), order);
    }

    @PostMapping("/runs/{id}/_cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "cancelSyncRun", summary = "Ask a run to stop; it changes nothing then")
    @ApiResponse(responseCode = "202", description = "It will stop")
    @ApiResponse(responseCode = "409", description = "The run is over already")
    void cancel(@PathVariable UUID id) {
        get(id);
        if (!runs.requestCancel(id)) {
            throw Problem.of(HttpStatus.CONFLICT, "This run is over already.");
        }
    }

    private @Nullable SyncRun latest(String source) {
        return runs.latest(source, 1).stream().findFirst().orElse(null);
    }

    private SyncRun run(StaffDirectory directory, RunOrder order) {
        return done(runner.run(directory, order));
    }

    private static SyncRun done(Optional<SyncRun> run) {
        return run.orElseThrow(() ->
                Problem.of(HttpStatus.CONFLICT, "A sync run of this directory is going on already; try again later."));
    }

    private StaffDirectory source(@Nullable String name) {
        if (name != null) {
            return directories
                    .named(name)
                    .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no staff directory '" + name + "'."));
        }
        if (directories.all().size() != 1) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "Name the staff directory; there are "
                            + directories.all().stream()
                                    .map(StaffDirectory::name)
                                    .toList() + ".");
        }
        return directories.all().getFirst();
    }

    /**
     * What to run.
     *
     * @param source name of the staff directory; may be left out when there is one
     * @param kind   what to read; everything when left out
     * @param dryRun whether to stop after planning; no when left out
     */
    record RunRequest(
            @Nullable String source,
            @Nullable Kind kind,
            @Nullable Boolean dryRun) {}

    /** @param planHash the hash of the run that a person looked at */
    record Confirmation(@NotBlank String planHash) {}

    @Schema(name = "SyncRuns")
    record SyncRuns(List<SyncRun> runs) {}

    @Schema(name = "SyncSources")
    record SyncSources(List<SyncSource> sources) {}

    @Schema(name = "RemovedSyncSources")
    record RemovedSyncSources(List<RemovedSource> sources) {}

    @Schema(name = "RemovedPeople")
    record RemovedPeople(List<RemovedPerson> people) {}

    @Schema(name = "SyncChanges")
    record SyncChanges(List<PersonChange> changes) {}
}
