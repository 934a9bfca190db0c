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

/** The API of what keeps a question moving: notes, reminders, waiting, the promise, the topic, taking over. */
@RestController
@RequestMapping("/v1/questions")
class CareController {

    private final Handling handling;
    private final Care care;

    CareController(Handling handling, Care care) {
        this.handling = handling;
        this.care = care;
    }

    @PostMapping("/{id}/_note")
    @Operation(summary = "Write something down for colleagues; the citizen never sees it.")
    ResponseEntity<QuestionView> note(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Note request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Note(Colleague.of(by), request.text()));
    }

    @PostMapping("/{id}/_remind")
    @Operation(summary = "Ask whoever must act now to do so; at most once an hour.")
    ResponseEntity<QuestionView> remind(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Remind(Colleague.of(by)));
    }

    @PostMapping("/{id}/_wait")
    @Operation(summary = "Wait for the citizen; the promise does not run meanwhile.")
    ResponseEntity<QuestionView> waitForCitizen(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Wait request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id, version, by, locale, _ -> care.waitForCitizen(request.asked(), request.workingDays(), by));
    }

    @PostMapping("/{id}/_resume")
    @Operation(summary = "Go on, with what the citizen said.")
    ResponseEntity<QuestionView> resume(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Resume request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id,
                version,
                by,
                locale,
                question -> care.resume(question, request.heard() == null ? "" : request.heard(), by));
    }

    @PostMapping("/{id}/_reopen")
    @Operation(summary = "Open an answered or finished question again; the owner is whoever answered it.")
    ResponseEntity<QuestionView> reopen(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Why request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> care.reopen(request.why(), Colleague.of(by)));
    }

    @PostMapping("/{id}/_take-over")
    @Operation(summary = "Take over from a colleague for whom you stand in or whose team you lead.")
    ResponseEntity<QuestionView> takeOver(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Why request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id, version, by, locale, question -> Replies.command(care.takeOver(question, request.why(), by), "id"));
    }

    @PostMapping("/{id}/_move-promise")
    @Operation(summary = "Promise another moment, and say why.")
    ResponseEntity<QuestionView> movePromise(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.MovePromise request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id, version, by, locale, _ -> care.movePromise(request.why(), request.workingDays(), by));
    }

    @PostMapping("/{id}/_correct-topic")
    @Operation(summary = "Say what the question is really about.")
    ResponseEntity<QuestionView> correctTopic(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Topic request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id, version, by, locale, _ -> Replies.command(care.correctTopic(request.topic(), by), "topic"));
    }

    @PostMapping("/{id}/_hurry")
    @Operation(summary = "Do not wait for the addressee any longer: the next colleague is asked.")
    ResponseEntity<QuestionView> hurry(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Hurry(Colleague.of(by)));
    }

    @PostMapping("/{id}/_confirm")
    @Operation(summary = "Say that you are busy with it.")
    ResponseEntity<QuestionView> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Confirm(Colleague.of(by)));
    }

    @PostMapping("/{id}/_reached")
    @Operation(summary = "Say that the colleague is on the line; the offer stays until it is accepted.")
    ResponseEntity<QuestionView> reached(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Reached(Colleague.of(by)));
    }

    @PostMapping("/{id}/_not-reached")
    @Operation(summary = "Say that the colleague could not be got on the line; the offer goes on.")
    ResponseEntity<QuestionView> notReached(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, question -> care.notReached(question, by));
    }
}
