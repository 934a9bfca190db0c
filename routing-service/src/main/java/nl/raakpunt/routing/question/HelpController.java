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

/** The API of help between colleagues: ask, give, refuse, cancel. */
@RestController
@RequestMapping("/v1/questions")
class HelpController {

    private final Handling handling;
    private final Care care;

    HelpController(Handling handling, Care care) {
        this.handling = handling;
        this.care = care;
    }

    @PostMapping("/{id}/_ask-help")
    @Operation(summary = "Ask a colleague for help; the owner stays.")
    ResponseEntity<QuestionView> askHelp(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.AskHelp request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id,
                version,
                by,
                locale,
                question -> Replies.command(care.askHelp(question, request.to(), request.question(), by), "to"));
    }

    @PostMapping("/{id}/_give-help")
    @Operation(summary = "Help with what you were asked.")
    ResponseEntity<QuestionView> giveHelp(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Help request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id, version, by, locale, _ -> new Command.GiveHelp(Colleague.of(by), request.number(), request.text()));
    }

    @PostMapping("/{id}/_refuse-help")
    @Operation(summary = "Say that you cannot help, and why.")
    ResponseEntity<QuestionView> refuseHelp(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Help request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id,
                version,
                by,
                locale,
                _ -> new Command.RefuseHelp(Colleague.of(by), request.number(), request.text()));
    }

    @PostMapping("/{id}/_cancel-help")
    @Operation(summary = "Say that help is not needed any more.")
    ResponseEntity<QuestionView> cancelHelp(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.CancelHelp request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id, version, by, locale, _ -> new Command.CancelHelp(Colleague.of(by), request.number()));
    }
}
