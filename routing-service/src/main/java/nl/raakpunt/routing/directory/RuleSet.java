package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All rules in order.
 *
 * @param version what a change is based on
 * @param people  names of the people the rules name
 * @param teams   all teams a rule may name, in the order of their names
 */
public record RuleSet(
        long version,
        @Nullable Instant changedAt,
        List<RoutingRule> rules,
        List<Finding> findings,
        List<PersonName> people,
        @Nullable List<TeamRef> teams) {

    public RuleSet {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        people = List.copyOf(people);
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /** Something the maker of a rule should know. */
    public record Finding(UUID rule, Kind kind, @Nullable String subject) {}

    /** Somebody by name. */
    public record PersonName(UUID id, String displayName) {}

    /** What it is. */
    public enum Kind {
        UNKNOWN_TOPIC,
        UNKNOWN_AREA,
        UNKNOWN_TEAM,
        UNKNOWN_PERSON,
        INCOMPLETE_OUTCOME,
        ENDS_BEFORE_IT_BEGINS,
        SHADOWED,
        ENDED,
        NO_ROSTER,
        /** Something this version does not know. */
        @JsonEnumDefaultValue
        OTHER
    }
}
