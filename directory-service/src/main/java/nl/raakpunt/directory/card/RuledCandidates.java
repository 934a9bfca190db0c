package nl.raakpunt.directory.card;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.store.DutyRosterRepository;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.rule.RoutingRule;
import nl.raakpunt.directory.rule.RoutingRules;
import nl.raakpunt.directory.rule.RuleCase;
import nl.raakpunt.directory.rule.RuleConditions.Channel;
import nl.raakpunt.directory.rule.RuleConditions.CustomerKind;
import nl.raakpunt.directory.rule.RuleOutcome;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who may be asked about a topic after the rules of managers had their say. */
@Component
public class RuledCandidates {

    private final TopicCandidates recorded;
    private final ResponsibilityRepository responsibilities;
    private final PersonRepository people;
    private final DutyRosterRepository rosters;
    private final CardReader reader;
    private final ReachabilityRules reachability;

    RuledCandidates(
            TopicCandidates recorded,
            ResponsibilityRepository responsibilities,
            PersonRepository people,
            DutyRosterRepository rosters,
            CardReader reader,
            ReachabilityRules reachability) {
        this.recorded = recorded;
        this.responsibilities = responsibilities;
        this.people = people;
        this.rosters = rosters;
        this.reader = reader;
        this.reachability = reachability;
    }

    /** What is known of a question besides its topic. */
    public record About(
            @Nullable String area,
            @Nullable Channel channel,
            @Nullable CustomerKind customer) {}

    /** The rule that decided. */
    public record AppliedRule(UUID id, String name, RuleOutcome.Kind outcome) {

        static AppliedRule of(RoutingRule rule) {
            return new AppliedRule(rule.id(), rule.name(), rule.then().kind());
        }
    }

    /**
     * Who may be asked.
     *
     * @param rule {@code null} when what is recorded for the topic decided
     */
    public record Ruled(@Nullable AppliedRule rule, List<Candidate> candidates) {}

    /**
     * Whoever the first matching rule names comes first. Behind one person come those responsible for the topic, for when
     * the person is away; a team looks after itself. A rule that leads to nobody who works here is passed over.
     */
    public Ruled of(Topic topic, About about, List<RoutingRule> rules, Instant at) {
        return ruled(topic, about, rules, recorded.of(topic, about.area(), at), at);
    }

    /** The same of several topics, by key; what is recorded of all of them is read at once. */
    public Map<String, Ruled> of(Collection<Topic> topics, About about, List<RoutingRule> rules, Instant at) {
        Map<String, List<Candidate>> usual = recorded.of(topics, about.area(), at);
        Map<String, Ruled> ruled = new HashMap<>();
        for (Topic topic : topics) {
            ruled.put(topic.key(), ruled(topic, about, rules, usual.getOrDefault(topic.key(), List.of()), at));
        }
        return ruled;
    }

    private Ruled ruled(Topic topic, About about, List<RoutingRule> rules, List<Candidate> usual, Instant at) {
        RuleCase question = new RuleCase(
                topic.key(),
                topic.team(),
                about.area(),
                about.channel(),
                about.customer(),
                LocalDateTime.ofInstant(at, reachability.zone()));
        RoutingRule rule = RoutingRules.decide(rules, question).orElse(null);
        if (rule == null) {
            return new Ruled(null, usual);
        }
        List<Candidate> named = named(rule.then(), topic, about.area(), at);
        boolean self = rule.then().kind() == RuleOutcome.Kind.ANSWER_YOURSELF;
        if (named.isEmpty() && !self) {
            return new Ruled(null, usual);
        }
        return switch (rule.then().kind()) {
            case ANSWER_YOURSELF -> new Ruled(AppliedRule.of(rule), usual);
            case PERSON ->
                new Ruled(
                        AppliedRule.of(rule),
                        Stream.concat(named.stream(), usual.stream()).toList());
            case TEAM, DUTY -> new Ruled(AppliedRule.of(rule), named);
        };
    }

    private List<Candidate> named(RuleOutcome then, Topic topic, @Nullable String area, Instant at) {
        List<PersonId> first = new ArrayList<>();
        PersonId lead = null;
        if (then.person() != null) {
            first.add(new PersonId(then.person()));
        }
        String key = then.team();
        if (key != null) {
            if (then.kind() == RuleOutcome.Kind.TEAM) {
                first.addAll(responsibleIn(key, topic, area));
            }
            DutyRoster roster = rosters.byTeams(List.of(key)).get(key);
            if (roster != null) {
                first.add(roster.at(at, reachability.zone()).person());
            }
            lead = people.teamsByIds(List.of(key)).stream()
                    .findFirst()
                    .map(Team::lead)
                    .orElse(null);
        }
        List<PersonId> all = new ArrayList<>(first);
        if (lead != null) {
            all.add(lead);
        }
        PersonId last = lead;
        return reader.read(all, at, book -> new CandidateOrder(book).ruled(first, topic.key(), last));
    }

    private List<PersonId> responsibleIn(String team, Topic topic, @Nullable String area) {
        List<PersonId> members =
                people.findByTeams(List.of(team)).stream().map(Person::id).toList();
        return CandidateOrder.inArea(responsibilities.ofTopics(List.of(topic.key())), topic, area).stream()
                .map(Responsibility::person)
                .filter(members::contains)
                .distinct()
                .toList();
    }
}
