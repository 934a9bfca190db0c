package nl.raakpunt.directory.rule.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.card.RuledCandidates.About;
import nl.raakpunt.directory.rule.RoutingRule;
import nl.raakpunt.directory.rule.RuleConditions.Channel;
import nl.raakpunt.directory.rule.RuleConditions.CustomerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rules, tries others and takes them over. */
@RestController
@RequestMapping("/v1/routing-rules")
@Tag(name = "routing-rules")
class RuleController {
    private static final int MOST_RULES = 200;
    private static final int MOST_CASES = 100;

    private final RuleService service;
    private final RulePreview preview;

    RuleController(RuleService service, RulePreview preview) {
        this.service = service;
        this.preview = preview;
    }

    @GetMapping
    @Operation(operationId = "getRoutingRules", summary = "The rules in order, and what their makers should know")
    RuleViews.RulesView get() {
        return service.current();
    }

    @PutMapping
    @Operation(
            operationId = "putRoutingRules",
            summary = "Replace all rules; what is wrong with a new or changed rule is refused")
    @ApiResponse(responseCode = "200", description = "The rules as they are now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Somebody else changed the rules in the meantime")
    RuleViews.RulesView put(@RequestParam UUID actor, @Valid @RequestBody RulesInput input) {
        return service.put(input.version(), input.rules(), actor);
    }

    @GetMapping("/_history")
    @Operation(operationId = "getRoutingRulesHistory", summary = "Who changed what in the rules, newest first")
    RuleViews.History history() {
        return service.history();
    }

    @PostMapping("/_preview")
    @Operation(
            operationId = "previewRoutingRules",
            summary = "Where questions would go with other rules, whoever could be reached")
    RulePreview.Answer preview(@Valid @RequestBody PreviewInput input) {
        return preview.of(input.rules(), input.questions());
    }

    /**
     * All rules, in order.
     *
     * @param version the version that was seen
     */
    @Schema(name = "RoutingRulesInput")
    record RulesInput(
            long version, @NotNull @Size(max = MOST_RULES) List<@NotNull @Valid RoutingRule> rules) {}

    /** Rules to try, on questions without their words. */
    @Schema(name = "RoutingRulesPreviewInput")
    record PreviewInput(
            @NotNull @Size(max = MOST_RULES) List<@NotNull @Valid RoutingRule> rules,
            @NotNull @Size(max = MOST_CASES) List<@NotNull @Valid PreviewQuestion> questions) {}

    /**
     * What rules look at of a question.
     *
     * @param id the caller's own name for it
     */
    @Schema(name = "RoutingRulesPreviewQuestion")
    record PreviewQuestion(
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = 100) String topic,
            @Nullable @Size(max = 100) String area,
            @Nullable Channel channel,
            @Nullable CustomerKind customer,
            @NotNull Instant at) {

        About about() {
            return new About(area, channel, customer);
        }
    }
}
