package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.mapping.InvalidMappingException;
import nl.raakpunt.directory.source.SourceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tries a mapping on real entries. */
@RestController
@Tag(name = "sync")
class TrialController {

    private static final Logger log = LoggerFactory.getLogger(TrialController.class);

    private final SyncSettings settings;
    private final Trial trial;

    TrialController(SyncSettings settings, Trial trial) {
        this.settings = settings;
        this.trial = trial;
    }

    @PostMapping("/v1/sync/sources/{name}/_trial")
    @Operation(
            operationId = "tryMapping",
            summary = "Up to ten people and ten teams of a staff directory as they would come out; nothing is stored")
    @ApiResponse(responseCode = "200", description = "The entries and what becomes of them")
    @ApiResponse(responseCode = "503", description = "The staff directory cannot be read; the detail says why")
    TrialReport run(@PathVariable String name, @RequestBody(required = false) @Nullable TrialRequest request) {
        SyncSettings.Source source = settings.sources().get(name);
        if (source == null) {
            throw Problem.of(HttpStatus.NOT_FOUND, "There is no staff directory with this name.");
        }
        try {
            return trial.run(source, request == null ? Map.of() : request.facts());
        } catch (InvalidMappingException wrong) {
            throw Problem.invalid(wrong.mistakes().stream()
                    .map(mistake -> new FieldError(mistake.key(), mistake.message()))
                    .toList());
        } catch (SourceException unreadable) {
            log.warn("Trial of {}: {} Cause: {}", name, unreadable.getMessage(), String.valueOf(unreadable.getCause()));
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /**
     * What to try.
     *
     * @param mapping facts that come from elsewhere than configured, with the keys of the configuration; an empty text
     *     leaves a fact out
     */
    record TrialRequest(@Nullable Map<String, @Nullable String> mapping) {

        Map<String, String> facts() {
            Map<String, String> facts = new HashMap<>();
            if (mapping != null) {
                mapping.forEach((key, text) -> facts.put(key, Objects.requireNonNullElse(text, "")));
            }
            return facts;
        }
    }
}
