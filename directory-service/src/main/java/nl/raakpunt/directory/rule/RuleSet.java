package nl.raakpunt.directory.rule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All rules in order, as they were at one time.
 *
 * @param version 0 before anybody made a rule
 * @param at      since when; {@code null} for version 0
 * @param actor   who made it so; {@code null} for version 0
 */
public record RuleSet(
        long version, @Nullable Instant at, @Nullable UUID actor, List<RoutingRule> rules) {

    /** Before anybody made a rule. */
    public static final RuleSet NONE = new RuleSet(0, null, null, List.of());

    public RuleSet {
        rules = List.copyOf(rules);
    }
}
