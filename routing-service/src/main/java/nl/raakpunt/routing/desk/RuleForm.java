package nl.raakpunt.routing.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.RoutingRule;
import nl.raakpunt.routing.directory.RoutingRule.Channel;
import nl.raakpunt.routing.directory.RoutingRule.Customer;
import nl.raakpunt.routing.directory.RoutingRule.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A rule as it is filled in.
 *
 * @param topicTeams keys; names of teams may have commas in them
 * @param person     a name
 * @param team       its key
 */
public record RuleForm(
        @Nullable String name,
        @Nullable List<String> topics,
        @Nullable List<String> topicTeams,
        @Nullable List<String> areas,
        @Nullable List<Channel> channels,
        @Nullable List<Customer> customers,
        @Nullable List<DayOfWeek> days,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime from,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime until,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate first,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate last,
        @Nullable Outcome outcome,
        @Nullable String person,
        @Nullable String team) {

    /** Nothing filled in yet. */
    static final RuleForm EMPTY =
            new RuleForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** For questions about one topic; nothing else filled in yet. */
    static RuleForm about(String topic) {
        return new RuleForm(
                null, List.of(topic), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static RuleForm of(RoutingRule rule, @Nullable String person) {
        RoutingRule.When when = rule.when();
        RoutingRule.Times times = when.times();
        return new RuleForm(
                rule.name(),
                when.topics(),
                when.topicTeams(),
                when.areas(),
                when.channels(),
                when.customers(),
                times == null ? List.of() : times.days(),
                times == null ? null : times.from(),
                times == null ? null : times.until(),
                times == null ? null : times.first(),
                times == null ? null : times.last(),
                rule.then().kind(),
                person,
                rule.then().team());
    }

    /** The rule, with whoever the name turned out to be. */
    RoutingRule rule(UUID id, boolean active, @Nullable UUID found) {
        Outcome kind = Objects.requireNonNull(outcome);
        boolean byTeam = kind == Outcome.TEAM || kind == Outcome.DUTY;
        return new RoutingRule(
                id,
                text(name),
                active,
                new RoutingRule.When(all(topics), all(topicTeams), all(areas), all(channels), all(customers), times()),
                new RoutingRule.Then(kind, kind == Outcome.PERSON ? found : null, byTeam ? text(team) : null));
    }

    boolean endsBeforeItBegins() {
        return (from != null && until != null && !until.isAfter(from))
                || (first != null && last != null && last.isBefore(first));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Keys of the teams that are chosen. */
    Stream<String> teams() {
        return Stream.concat(all(topicTeams).stream(), Stream.of(text(team))).filter(key -> !key.isEmpty());
    }

    private RoutingRule.@Nullable Times times() {
        boolean none = all(days).isEmpty() && from == null && until == null && first == null && last == null;
        return none ? null : new RoutingRule.Times(all(days), from, until, first, last);
    }

    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
