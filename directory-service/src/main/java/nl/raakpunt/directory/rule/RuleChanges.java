package nl.raakpunt.directory.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two versions of the rules; pure. */
public final class RuleChanges {

    private RuleChanges() {}

    /** Something that was done to a rule, by the name it has or had. */
    @Schema(name = "RuleChange")
    public record Change(Kind kind, String rule) {}

    /** What was done. */
    public enum Kind {
        ADDED,
        CHANGED,
        SWITCHED_ON,
        SWITCHED_OFF,
        MOVED,
        REMOVED
    }

    /** All changes, in the order of the rules after them; what is gone comes last. */
    public static List<Change> between(List<RoutingRule> before, List<RoutingRule> after) {
        Map<UUID, RoutingRule> old = byId(before);
        Map<UUID, RoutingRule> kept = byId(after);
        List<UUID> orderBefore =
                before.stream().map(RoutingRule::id).filter(kept::containsKey).toList();
        List<UUID> orderAfter =
                after.stream().map(RoutingRule::id).filter(old::containsKey).toList();
        List<Change> changes = new ArrayList<>();
        for (RoutingRule rule : after) {
            RoutingRule was = old.get(rule.id());
            if (was == null) {
                changes.add(new Change(Kind.ADDED, rule.name()));
                continue;
            }
            addDifferences(changes, was, rule);
            if (orderBefore.indexOf(rule.id()) != orderAfter.indexOf(rule.id())) {
                changes.add(new Change(Kind.MOVED, rule.name()));
            }
        }
        before.stream()
                .filter(rule -> !kept.containsKey(rule.id()))
                .forEach(rule -> changes.add(new Change(Kind.REMOVED, rule.name())));
        return changes;
    }

    private static void addDifferences(List<Change> changes, RoutingRule was, RoutingRule rule) {
        if (was.active() != rule.active()) {
            changes.add(new Change(rule.active() ? Kind.SWITCHED_ON : Kind.SWITCHED_OFF, rule.name()));
        }
        boolean same = was.name().equals(rule.name())
                && was.when().equals(rule.when())
                && was.then().equals(rule.then());
        if (!same) {
            changes.add(new Change(Kind.CHANGED, rule.name()));
        }
    }

    private static Map<UUID, RoutingRule> byId(List<RoutingRule> rules) {
        return rules.stream().collect(Collectors.toMap(RoutingRule::id, Function.identity(), (first, same) -> first));
    }
}
