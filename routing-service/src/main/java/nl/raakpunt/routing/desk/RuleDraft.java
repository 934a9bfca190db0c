package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.directory.RoutingRule;

/**
 * Rules a manager is working on; they hold for nobody until they are saved. Pure.
 *
 * @param version the version they were made from
 */
record RuleDraft(long version, List<RoutingRule> rules) {

    RuleDraft {
        rules = List.copyOf(rules);
    }

    Optional<RoutingRule> rule(UUID id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** One place up (-1) or down (1); at either end it stays. */
    RuleDraft moved(UUID id, int step) {
        int at = indexOf(id);
        int to = at + step;
        if (at < 0 || to < 0 || to >= rules.size()) {
            return this;
        }
        List<RoutingRule> moved = new ArrayList<>(rules);
        Collections.swap(moved, at, to);
        return new RuleDraft(version, moved);
    }

    /** In the place of the rule with this id, or last when there is none. */
    RuleDraft with(RoutingRule rule) {
        List<RoutingRule> changed = new ArrayList<>(rules);
        int at = indexOf(rule.id());
        if (at < 0) {
            changed.add(rule);
        } else {
            changed.set(at, rule);
        }
        return new RuleDraft(version, changed);
    }

    RuleDraft without(UUID id) {
        return new RuleDraft(
                version, rules.stream().filter(rule -> !rule.id().equals(id)).toList());
    }

    private int indexOf(UUID id) {
        return rules.stream().map(RoutingRule::id).toList().indexOf(id);
    }
}
