package nl.raakpunt.routing.intake.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import nl.raakpunt.routing.citizen.TrackCode;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.intake.CitizenIntake;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The API with which chat, social media and other programs bring what citizens ask. */
@RestController
class IntakeController {
    private final CitizenIntake intake;
    private final ClientQuestions ofClients;
    private final CitizenQuestions questions;
    private final Tracks tracks;

    IntakeController(CitizenIntake intake, ClientQuestions ofClients, CitizenQuestions questions, Tracks tracks) {
        this.intake = intake;
        this.ofClients = ofClients;
        this.questions = questions;
        this.tracks = tracks;
    }

    @PostMapping("/v1/intake")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Brings a question of a citizen; somebody owns it at once.")
    IntakeRequests.Taken take(
            @Valid @RequestBody IntakeRequests.Ask ask,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) @AuthenticationPrincipal IntakeClient client) {
        Question taken = intake.take(ask.fromCitizen(), client.receipt(RequestKey.of(key, ask)));
        return new IntakeRequests.Taken(
                taken.reference(),
                tracks.codeOf(taken.id()).map(TrackCode::shown).orElse(null),
                taken.promise().answerBefore());
    }

    @GetMapping("/v1/intake/{reference}")
    @Operation(summary = "How a question is doing that this client brought.")
    IntakeRequests.Status status(
            @PathVariable String reference, @Parameter(hidden = true) @AuthenticationPrincipal IntakeClient client) {
        return ofClients
                .find(reference, client)
                .flatMap(question -> questions.view(question.id()))
                .map(IntakeRequests.Status::of)
                .orElseThrow(IntakeController::unknown);
    }

    @PostMapping("/v1/intake/{reference}/messages")
    @Operation(summary = "Brings what the citizen adds, or answers to what was asked.")
    IntakeRequests.Status add(
            @PathVariable String reference,
            @Valid @RequestBody IntakeRequests.Add add,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) @AuthenticationPrincipal IntakeClient client) {
        Question question = ofClients.find(reference, client).orElseThrow(IntakeController::unknown);
        return switch (ofClients.add(question, add.text(), RequestKey.of(key, add), client)) {
            case Outcome.Done(Question now) -> IntakeRequests.Status.of(now);
            case Outcome.Refused refused -> throw refused(refused);
            case Outcome.Stale(Question now) -> IntakeRequests.Status.of(now);
            case Outcome.Unknown() -> throw unknown();
        };
    }

    private static ResponseStatusException refused(Outcome.Refused refused) {
        return new ResponseStatusException(
                HttpStatus.CONFLICT,
                "Not possible now: " + refused.refusal().rule().code() + ".");
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "This client brought no such question.");
    }
}
