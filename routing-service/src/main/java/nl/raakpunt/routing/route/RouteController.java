package nl.raakpunt.routing.route;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The API of advice: who should get this, and why. */
@RestController
class RouteController {

    private final Router router;
    private final Questions questions;

    RouteController(Router router, Questions questions) {
        this.router = router;
        this.questions = questions;
    }

    /** The caller's words, and what the agent already knows. */
    record FindRoute(
            @NotBlank @Size(max = 10_000) String text,
            @Size(max = 200) @Nullable String topic,
            @Size(max = 200) @Nullable String area) {}

    /** Advice with its kind. */
    record AdviceView(Kind kind, Advice advice) {

        /** What the agent can do with it. */
        enum Kind {
            PERSON,
            ASK_AREA,
            CHOOSE_TOPIC,
            NO_TOPIC,
            UNAVAILABLE
        }

        static AdviceView of(Advice advice) {
            Kind kind = switch (advice) {
                case Advice.Person _ -> Kind.PERSON;
                case Advice.AskArea _ -> Kind.ASK_AREA;
                case Advice.ChooseTopic _ -> Kind.CHOOSE_TOPIC;
                case Advice.NoTopic _ -> Kind.NO_TOPIC;
                case Advice.Unavailable _ -> Kind.UNAVAILABLE;
            };
            return new AdviceView(kind, advice);
        }
    }

    @PostMapping("/v1/routes/_find")
    @Operation(summary = "Who should get these words of a caller, and why.")
    AdviceView find(
            @Valid @RequestBody FindRoute request, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return AdviceView.of(router.advise(Inquiry.of(request.text(), request.area(), request.topic(), by.id())));
    }

    @GetMapping("/v1/questions/{id}/route")
    @Operation(summary = "Who should get this question now, and why.")
    AdviceView route(@PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return questions
                .view(new QuestionId(id), by)
                .map(router::advise)
                .map(AdviceView::of)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such question for you."));
    }
}
