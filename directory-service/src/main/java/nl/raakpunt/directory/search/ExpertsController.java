package nl.raakpunt.directory.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.card.RuledCandidates.About;
import nl.raakpunt.directory.rule.RuleConditions.Channel;
import nl.raakpunt.directory.rule.RuleConditions.CustomerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers who knows about a citizen's question. */
@RestController
@Tag(name = "experts")
class ExpertsController {
    private static final int LIMIT = 3;

    private final ExpertFinder finder;

    ExpertsController(ExpertFinder finder) {
        this.finder = finder;
    }

    /** A POST, because a question's text must not travel in an address. */
    @PostMapping("/v1/experts/_find")
    @Operation(operationId = "findExperts", summary = "Topics a question is about, and who may be asked about them now")
    Experts find(@Valid @RequestBody FindExperts request) {
        if (request.area() != null && !finder.knowsArea(request.area())) {
            throw Problem.invalid(List.of(new Problem.FieldError("area", "is not the key of an area")));
        }
        return finder.find(
                request.question(),
                new About(request.area(), request.channel(), request.customer()),
                request.limit() == null ? LIMIT : request.limit());
    }

    @PostMapping("/v1/topics/_find")
    @Operation(
            operationId = "findTopics",
            summary =
                    "Topics a question is about, without who may be asked about them: much less work than findExperts")
    FoundTopics findTopics(@Valid @RequestBody FindTopics request) {
        return finder.findTopics(request.question(), request.limit() == null ? LIMIT : request.limit());
    }

    record FindTopics(
            @Schema(description = "The question in the citizen's own words", minLength = 1, maxLength = 10_000)
            @NotBlank
            @Size(max = 10_000)
            String question,

            @Schema(description = "Most topics to give", defaultValue = "3", minimum = "1", maximum = "10")
            @Nullable
            @Min(1)
            @Max(10)
            Integer limit) {}

    record FindExperts(
            @Schema(description = "The question in the citizen's own words", minLength = 1, maxLength = 10_000)
            @NotBlank
            @Size(max = 10_000)
            String question,

            @Schema(description = "Key of the area it is about; recognised from the text when left out")
            @Nullable
            @Size(max = 100)
            String area,

            @Schema(description = "How the question came in, when known; rules may look at it") @Nullable
            Channel channel,

            @Schema(description = "Who asks, when known; rules may look at it") @Nullable
            CustomerKind customer,

            @Schema(description = "Most topics to give", defaultValue = "3", minimum = "1", maximum = "10")
            @Nullable
            @Min(1)
            @Max(10)
            Integer limit) {}
}
