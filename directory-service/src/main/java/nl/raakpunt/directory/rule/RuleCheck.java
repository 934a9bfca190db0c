package nl.raakpunt.directory.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.raakpunt.directory.rule.RuleFinding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with rules; pure.
 *
 * @param teamsOf key of its team by the key of a topic
 */
record RuleCheck(Known known, Map<String, String> teamsOf, LocalDate today) {

    /**
     * What rules may name.
     *
     * @param people  who works here
     * @param rosters keys of teams with a duty roster
     */
    record Known(Set<String> topics, Set<String> areas, Set<String> teams, Set<UUID> people, Set<String> rosters) {}

    List<RuleFinding> of(List<RoutingRule> rules) {
        List<RuleFinding> findings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RoutingRule rule = rules.get(i);
            addConditions(findings, rule);
            addOutcome(findings, rule);
            RoutingRules.shadowOf(rules, i, teamsOf)
                    .ifPresent(earlier -> findings.add(new RuleFinding(rule.id(), Kind.SHADOWED, earlier.name())));
        }
        return findings;
    }

    private void addConditions(List<RuleFinding> findings, RoutingRule rule) {
        RuleConditions when = rule.when();
        addUnknown(findings, rule, Kind.UNKNOWN_TOPIC, when.topics(), known.topics()::contains);
        addUnknown(findings, rule, Kind.UNKNOWN_TEAM, when.topicTeams(), known.teams()::contains);
        addUnknown(findings, rule, Kind.UNKNOWN_AREA, when.areas(), known.areas()::contains);
        RuleTimes times = when.times();
        if (times == null) {
            return;
        }
        if (isBackwards(times.from(), times.until()) || isBackwards(times.first(), times.last())) {
            findings.add(new RuleFinding(rule.id(), Kind.ENDS_BEFORE_IT_BEGINS, null));
        } else if (times.hasEnded(today)) {
            findings.add(new RuleFinding(rule.id(), Kind.ENDED, String.valueOf(times.last())));
        }
    }

    /** A day may be the first and the last; a time of the day may not. */
    private static boolean isBackwards(@Nullable Comparable<?> from, @Nullable Comparable<?> until) {
        if (from instanceof LocalDate first && until instanceof LocalDate last) {
            return last.isBefore(first);
        }
        return from instanceof LocalTime start && until instanceof LocalTime end && !end.isAfter(start);
    }

    private void addOutcome(List<RuleFinding> findings, RoutingRule rule) {
        RuleOutcome then = rule.then();
        if (!then.isComplete()) {
            findings.add(new RuleFinding(
                    rule.id(), Kind.INCOMPLETE_OUTCOME, then.kind().name()));
            return;
        }
        if (then.person() != null && !known.people().contains(then.person())) {
            findings.add(new RuleFinding(
                    rule.id(), Kind.UNKNOWN_PERSON, then.person().toString()));
        }
        String team = then.team();
        if (team != null && !known.teams().contains(team)) {
            findings.add(new RuleFinding(rule.id(), Kind.UNKNOWN_TEAM, team));
        } else if (team != null
                && then.kind() == RuleOutcome.Kind.DUTY
                && !known.rosters().contains(team)) {
            findings.add(new RuleFinding(rule.id(), Kind.NO_ROSTER, team));
        }
    }

    private static void addUnknown(
            List<RuleFinding> findings, RoutingRule rule, Kind kind, List<String> keys, Predicate<String> isKnown) {
        keys.stream().filter(isKnown.negate()).forEach(key -> findings.add(new RuleFinding(rule.id(), kind, key)));
    }
}
