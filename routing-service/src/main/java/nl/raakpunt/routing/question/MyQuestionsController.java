package nl.raakpunt.routing.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import nl.raakpunt.routing.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of whoever is logged in. */
@RestController
class MyQuestionsController {

    private final QuestionOverview overview;

    MyQuestionsController(QuestionOverview overview) {
        this.overview = overview;
    }

    /** Four lists: mine, waiting for my yes or no, waiting for my help, and set out by me. */
    record MyQuestions(
            List<QuestionSummary> owned,
            List<QuestionSummary> offered,
            List<QuestionSummary> helpAsked,
            List<QuestionSummary> setOut) {}

    @GetMapping("/v1/my-questions")
    @Operation(
            summary =
                    "Questions of whoever is logged in: owned, offered to them, waiting for their help, and set out by them.")
    MyQuestions mine(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return new MyQuestions(
                overview.ownedBy(by.id()),
                overview.offeredTo(by.id()),
                overview.helpAskedOf(by.id()),
                overview.setOutBy(by.id()));
    }
}
