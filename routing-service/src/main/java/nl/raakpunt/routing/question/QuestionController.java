package nl.raakpunt.routing.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of questions: take, look, offer, accept, decline, withdraw, answer, close. */
@RestController
@RequestMapping("/v1/questions")
class QuestionController {

    private final Questions questions;
    private final QuestionOverview overview;
    private final Catalogue catalogue;
    private final Offers offers;
    private final Handling handling;

    QuestionController(
            Questions questions, QuestionOverview overview, Catalogue catalogue, Offers offers, Handling handling) {
        this.questions = questions;
        this.overview = overview;
        this.catalogue = catalogue;
        this.offers = offers;
        this.handling = handling;
    }

    /** One line of the log, with the kind of event. */
    record LogLine(long sequence, String type, Event event) {}

    @PostMapping
    @Operation(
            summary =
                    "Take a question; whoever is logged in owns it. The same request with the same Idempotency-Key gives the same question; another request with it is refused.")
    ResponseEntity<QuestionView> receive(
            @Valid @RequestBody Requests.Receive request,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String idempotencyKey,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        RequestKey key = RequestKey.of(idempotencyKey, request);
        NewQuestion complete = catalogue.complete(request);
        Question question =
                key == null ? questions.receive(complete, by, null) : questions.receiveOnce(complete, by, key);
        return ResponseEntity.created(URI.create("/v1/questions/" + question.id()))
                .eTag(Answers.tag(question))
                .body(QuestionView.of(question));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One question, for agents and for whom it concerns.")
    ResponseEntity<QuestionView> get(
            @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return Answers.of(handling.seen(id, by));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Everything that happened to a question, oldest first.")
    List<LogLine> history(@PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return overview.history(new QuestionId(id), by).orElseThrow(Answers::unknown).stream()
                .map(line -> new LogLine(line.sequence(), EventJson.type(line.event()), line.event()))
                .toList();
    }

    @PostMapping("/{id}/_offer")
    @Operation(summary = "Offer it to a colleague; the owner stays until the colleague accepts.")
    ResponseEntity<QuestionView> offer(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Offer request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, question -> offers.offer(question, request, by));
    }

    @PostMapping("/{id}/_accept")
    @Operation(summary = "Accept an offer and own the question.")
    ResponseEntity<QuestionView> accept(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Accept(Colleague.of(by)));
    }

    @PostMapping("/{id}/_decline")
    @Operation(
            summary = "Decline an offer, with a cause, a reason in words or both; the question stays with its owner.")
    ResponseEntity<QuestionView> decline(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Decline request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> request.command(Colleague.of(by)));
    }

    @PostMapping("/{id}/_withdraw")
    @Operation(summary = "Take an offer back.")
    ResponseEntity<QuestionView> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Withdraw(Colleague.of(by)));
    }

    @PostMapping("/{id}/_answer")
    @Operation(summary = "Answer it; when the caller knows the answer already it closes at once.")
    ResponseEntity<QuestionView> answer(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            @Valid @RequestBody Requests.Answer request,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(
                id,
                version,
                by,
                locale,
                _ -> new Command.Answer(Colleague.of(by), request.answer(), request.callerKnows()));
    }

    @PostMapping("/{id}/_close")
    @Operation(summary = "Finish an answered question.")
    ResponseEntity<QuestionView> close(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String version,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return handling.handle(id, version, by, locale, _ -> new Command.Close(Colleague.of(by)));
    }
}
