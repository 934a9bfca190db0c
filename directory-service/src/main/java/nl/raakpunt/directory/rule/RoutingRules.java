package nl.raakpunt.directory.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which rule holds for a question: the first that matches; pure. */
public final class RoutingRules {

    private RoutingRules() {}

    /** The first active rule all conditions of which hold. */
    public static Optional<RoutingRule> decide(List<RoutingRule> rules, RuleCase question) {
        return rules.stream()
                .filter(RoutingRule::active)
                .filter(rule -> rule.when().includes(question))
                .findFirst();
    }

    /**
     * The first earlier rule that always matches when this one does, so that this one never decides. Several rules that
     * only together leave nothing over are not noticed.
     *
     * @param position of the rule in the list
     * @param teamsOf  key of its team by the key of a topic
     */
    static Optional<RoutingRule> shadowOf(List<RoutingRule> rules, int position, Map<String, String> teamsOf) {
        RoutingRule rule = rules.get(position);
        return rules.subList(0, position).stream()
                .filter(earlier -> earlier.active() && rule.active())
                .filter(earlier -> covers(earlier.when(), rule.when(), teamsOf))
                .findFirst();
    }

    private static boolean covers(RuleConditions wide, RuleConditions narrow, Map<String, String> teamsOf) {
        return coversTopics(wide, narrow, teamsOf)
                && covers(wide.areas(), narrow.areas())
                && covers(wide.channels(), narrow.channels())
                && covers(wide.customers(), narrow.customers())
                && (wide.times() == null || wide.times().covers(narrow.times()));
    }

    private static boolean coversTopics(RuleConditions wide, RuleConditions narrow, Map<String, String> teamsOf) {
        if (wide.anyTopic() || narrow.anyTopic()) {
            return wide.anyTopic();
        }
        List<String> open = new ArrayList<>(narrow.topics());
        open.removeAll(wide.topics());
        open.removeIf(topic -> {
            String team = teamsOf.get(topic);
            return team != null && wide.topicTeams().contains(team);
        });
        return open.isEmpty() && wide.topicTeams().containsAll(narrow.topicTeams());
    }

    private static <T> boolean covers(List<T> wide, List<T> narrow) {
        Set<T> all = new HashSet<>(wide);
        return all.isEmpty() || (!narrow.isEmpty() && all.containsAll(narrow));
    }
}
