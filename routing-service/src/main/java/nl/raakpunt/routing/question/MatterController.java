package nl.raakpunt.routing.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of one matter, one question: split and merge. */
@RestController
@RequestMapping("/v1/questions")
class MatterController {

    private final Handling handling;
    private final Questions questions;

    MatterController(Handling handling, Questions questions) {
        this.handling = handling;
        this.questions = questions;
    }

    @PostMapping("/{id}/_split")
    @Operation(summary = "Make a part of it a question of its own, owned by the same colleague.")
    ResponseEntity<QuestionView> split(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Split request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.outcome(
                id, version, by, locale, (question, seen) -> questions.split(question, seen, request.text(), by));
    }

    @PostMapping("/{id}/_merge")
    @Operation(summary = "Finish it as a part of another open question of the same citizen.")
    ResponseEntity<QuestionView> merge(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Merge request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.outcome(
                id, version, by, locale, (question, seen) -> questions.merge(question, seen, request.into(), by));
    }
}
