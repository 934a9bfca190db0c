package nl.raakpunt.directory.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * One rule of a manager.
 *
 * @param id     chosen by whoever enters it, and the same for as long as the rule lives
 * @param name   what agents see when the rule decides
 * @param active false when it is switched off and so passed over
 */
public record RoutingRule(
        @NotNull UUID id,
        @NotBlank @Size(max = 100) String name,
        boolean active,
        @NotNull @Valid RuleConditions when,
        @NotNull @Valid RuleOutcome then) {}
