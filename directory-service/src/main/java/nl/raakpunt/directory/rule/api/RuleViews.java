package nl.raakpunt.directory.rule.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.rule.RoutingRule;
import nl.raakpunt.directory.rule.RuleChanges;
import nl.raakpunt.directory.rule.RuleFinding;
import org.jspecify.annotations.Nullable;

/** What callers see of the rules. */
final class RuleViews {
    private RuleViews() {}

    /**
     * The rules.
     *
     * @param people names of the people they name, former colleagues included
     * @param teams  all teams a rule may name, in the order of their names
     */
    @Schema(name = "RoutingRulesView")
    record RulesView(
            long version,
            @Nullable Instant changedAt,
            @Nullable UUID changedBy,
            List<RoutingRule> rules,
            List<RuleFinding> findings,
            List<PersonName> people,
            List<TeamRef> teams) {}

    /** Somebody by name. */
    @Schema(name = "RoutingRulesPerson")
    record PersonName(UUID id, String displayName) {}

    /** Versions, newest first. */
    @Schema(name = "RoutingRulesHistory")
    record History(List<Version> versions) {}

    /**
     * One version.
     *
     * @param actorName {@code null} when the person is no longer known
     */
    @Schema(name = "RoutingRulesVersion")
    record Version(
            long version, Instant at, UUID actor, @Nullable String actorName, List<RuleChanges.Change> changes) {}
}
