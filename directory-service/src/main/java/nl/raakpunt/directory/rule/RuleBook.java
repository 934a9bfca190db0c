package nl.raakpunt.directory.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.store.DutyRosterRepository;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import org.springframework.stereotype.Service;

/** Checks rules against the people, teams, topics and areas there are. */
@Service
public class RuleBook {

    private final TopicRepository topics;
    private final PersonRepository people;
    private final DutyRosterRepository rosters;
    private final ZoneId zone;
    private final Clock clock;

    RuleBook(
            TopicRepository topics,
            PersonRepository people,
            DutyRosterRepository rosters,
            ReachabilityRules rules,
            Clock clock) {
        this.topics = topics;
        this.people = people;
        this.rosters = rosters;
        this.zone = rules.zone();
        this.clock = clock;
    }

    /** Everything the makers of these rules should know. */
    public List<RuleFinding> findings(List<RoutingRule> rules) {
        List<Topic> all = topics.findAll();
        Map<String, String> teamsOf = new HashMap<>();
        all.stream().filter(topic -> topic.team() != null).forEach(topic -> teamsOf.put(topic.key(), topic.team()));
        Set<String> teams = people.teams().stream().map(team -> team.ref().id()).collect(Collectors.toSet());
        RuleCheck.Known known = new RuleCheck.Known(
                all.stream().map(Topic::key).collect(Collectors.toSet()),
                topics.areas().stream().map(Area::key).collect(Collectors.toSet()),
                teams,
                working(rules),
                rosters.byTeams(teams).keySet());
        return new RuleCheck(known, teamsOf, LocalDate.ofInstant(clock.instant(), zone)).of(rules);
    }

    /** What is wrong with rules that are new or changed; one that was kept before does not stand in the way of others. */
    public List<RuleFinding> refusals(List<RoutingRule> before, List<RoutingRule> after) {
        Set<RoutingRule> kept = new HashSet<>(before);
        Set<UUID> fresh = after.stream()
                .filter(rule -> !kept.contains(rule))
                .map(RoutingRule::id)
                .collect(Collectors.toSet());
        return findings(after).stream()
                .filter(finding -> finding.kind().isRefused() && fresh.contains(finding.rule()))
                .toList();
    }

    private Set<UUID> working(Collection<RoutingRule> rules) {
        List<PersonId> named = rules.stream()
                .map(rule -> rule.then().person())
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList();
        return people.findByIds(named).stream()
                .filter(Person::active)
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
    }
}
