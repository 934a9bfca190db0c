package nl.raakpunt.directory.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The stream of changes: ids only, so that whoever reads it still has to ask for what they may know. */
@RestController
@Tag(name = "people")
class ChangeStreamController {

    private final ChangeReaders readers;
    private final LiveSettings settings;

    ChangeStreamController(ChangeReaders readers, LiveSettings settings) {
        this.readers = readers;
        this.settings = settings;
    }

    @GetMapping(path = "/v1/reachability/_changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followReachability",
            summary = "Whose reachability may be another one now, as it happens",
            description = """
                    Server-sent events. 'changed' names people whose own reachability or stand-in may be another one; who shows a \
                    stand-in follows that person too. 'reset' comes first for new readers and whenever something may have been missed: read again what is shown. \
                    'too-slow' is the last event for a reader that does not keep up; connect again. A comment at least every ten \
                    seconds shows that the stream lives. States that change by the clock alone are not told: see holdsUntil.""")
    @ApiResponse(
            responseCode = "200",
            description = "Events, without end",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Change.Body.class, name = "ReachabilityChange")))
    @ApiResponse(responseCode = "503", description = "Too many streams are open")
    Flux<ServerSentEvent<Change.Body>> follow(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Flux<ServerSentEvent<Change.Body>> changes = readers.after(lastEventId).map(Change::event);
        Flux<ServerSentEvent<Change.Body>> beats = Flux.interval(settings.heartbeat())
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<Change.Body>builder().comment("").build());
        return changes.publish(shared -> shared.mergeWith(beats.takeUntilOther(shared.ignoreElements())));
    }
}
