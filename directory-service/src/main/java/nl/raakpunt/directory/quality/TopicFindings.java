package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.availability.store.OwnEntriesRepository;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import org.springframework.stereotype.Component;

/** Reads in a fixed number of queries what {@link TopicRules} needs to judge all topics. */
@Component
class TopicFindings implements FindingSource {

    private static final List<Kind> KINDS =
            List.of(Kind.TOPIC_WITHOUT_OWNER, Kind.TOPIC_OWNER_GONE, Kind.TOPIC_UNREACHABLE);

    private final TopicRepository topics;
    private final ResponsibilityRepository responsibilities;
    private final PersonRepository people;
    private final ScheduleRepository schedules;
    private final OwnEntriesRepository own;
    private final ReachabilityRules rules;

    TopicFindings(
            TopicRepository topics,
            ResponsibilityRepository responsibilities,
            PersonRepository people,
            ScheduleRepository schedules,
            OwnEntriesRepository own,
            ReachabilityRules rules) {
        this.topics = topics;
        this.responsibilities = responsibilities;
        this.people = people;
        this.schedules = schedules;
        this.own = own;
        this.rules = rules;
    }

    @Override
    public Map<Kind, Long> counts(LocalDate today) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        KINDS.forEach(kind -> counts.put(kind, 0L));
        all(today).forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
        return counts;
    }

    @Override
    public List<Finding> page(Kind kind, LocalDate today, String after, int limit) {
        return all(today).stream()
                .filter(finding -> finding.kind() == kind && finding.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Finding::id))
                .limit(limit)
                .toList();
    }

    private List<Finding> all(LocalDate today) {
        return new TopicRules(read(today), rules).findings();
    }

    private TopicFacts read(LocalDate today) {
        List<Topic> all = topics.findAll();
        List<Responsibility> parts =
                responsibilities.ofTopics(all.stream().map(Topic::key).toList());
        Set<PersonId> responsible = parts.stream().map(Responsibility::person).collect(Collectors.toSet());
        Set<PersonId> concerned = schedules.withStandIns(responsible, StandInChain.MAX_DEPTH);
        Map<PersonId, Person> known = new HashMap<>(byId(concerned));
        Map<String, Team> teams = teams(all, known.values());
        known.putAll(byId(leads(teams.values())));
        return new TopicFacts(
                all,
                parts.stream().collect(Collectors.groupingBy(Responsibility::topic)),
                topics.areas(),
                known,
                schedules.byPeople(concerned),
                own.byPeople(concerned),
                teams,
                today);
    }

    private Map<String, Team> teams(List<Topic> all, Collection<Person> known) {
        Set<String> keys = new HashSet<>();
        all.stream().map(Topic::team).filter(Objects::nonNull).forEach(keys::add);
        known.stream().map(Person::team).filter(Objects::nonNull).forEach(team -> keys.add(team.id()));
        return people.teamsByIds(keys).stream()
                .collect(Collectors.toMap(team -> team.ref().id(), Function.identity()));
    }

    private static Set<PersonId> leads(Collection<Team> teams) {
        return teams.stream().map(Team::lead).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return people.findByIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
