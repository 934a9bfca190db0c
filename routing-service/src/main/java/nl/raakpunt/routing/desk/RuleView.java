package nl.raakpunt.routing.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.RoutingRule;
import nl.raakpunt.routing.directory.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule in words.
 *
 * @param when     its conditions in one line
 * @param findings what its maker should know
 */
public record RuleView(UUID id, String name, boolean active, String when, String then, List<String> findings) {

    /** Names by key or id. */
    record Names(Map<String, String> topics, Map<UUID, String> people, Map<String, String> teams) {

        String team(String key) {
            return teams.getOrDefault(key, key);
        }
    }

    static RuleView of(RoutingRule rule, List<RuleSet.Finding> findings, Names names, Words words) {
        return new RuleView(
                rule.id(),
                rule.name(),
                rule.active(),
                when(rule.when(), names, words),
                words.say("rules.to." + rule.then().kind(), target(rule.then(), names)),
                findings.stream()
                        .filter(finding -> finding.rule().equals(rule.id()))
                        .map(finding -> words.say("rules.finding." + finding.kind(), subject(finding, names, words)))
                        .toList());
    }

    private static String subject(RuleSet.Finding finding, Names names, Words words) {
        String subject = finding.subject() == null ? "" : finding.subject();
        if (finding.kind() == RuleSet.Kind.NO_ROSTER) {
            return names.team(subject);
        }
        return finding.kind() == RuleSet.Kind.ENDED && !subject.isEmpty()
                ? day(LocalDate.parse(subject), words)
                : subject;
    }

    private static String target(RoutingRule.Then then, Names names) {
        UUID person = then.person();
        if (person != null) {
            return names.people().getOrDefault(person, person.toString());
        }
        return then.team() == null ? "" : names.team(then.team());
    }

    private static String when(RoutingRule.When when, Names names, Words words) {
        List<String> parts = new ArrayList<>();
        add(parts, "topics", when.topics(), key -> names.topics().getOrDefault(key, key), words);
        add(parts, "topicTeams", when.topicTeams(), names::team, words);
        add(parts, "areas", when.areas(), words::village, words);
        add(parts, "channels", when.channels(), channel -> words.say("rules.channel." + channel), words);
        add(parts, "customers", when.customers(), kind -> words.say("rules.customer." + kind), words);
        RoutingRule.Times times = when.times();
        if (times != null) {
            add(parts, "days", times.days(), day -> day.getDisplayName(TextStyle.FULL, words.locale()), words);
            add(parts, "from", listOf(times.from()), String::valueOf, words);
            add(parts, "until", listOf(times.until()), String::valueOf, words);
            add(parts, "first", listOf(times.first()), day -> day(day, words), words);
            add(parts, "last", listOf(times.last()), day -> day(day, words), words);
        }
        return parts.isEmpty() ? words.say("rules.always") : String.join(", ", parts);
    }

    private static String day(LocalDate day, Words words) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale()).format(day);
    }

    private static <T> List<T> listOf(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <T> void add(List<String> parts, String key, List<T> values, Function<T, String> name, Words words) {
        if (!values.isEmpty()) {
            parts.add(words.say("rules.when." + key, values.stream().map(name).collect(Collectors.joining(" / "))));
        }
    }
}
