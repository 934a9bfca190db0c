package nl.raakpunt.directory.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.quality.Finding.Related;
import nl.raakpunt.directory.quality.Finding.Relation;
import nl.raakpunt.directory.quality.Finding.Subject;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.Responsibility.Role;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Decides what is wrong with who answers for topics, now and in the next two weeks; pure. */
final class TopicRules {

    /** How many days ahead, today included. */
    static final int DAYS_AHEAD = 14;

    private final TopicFacts facts;
    private final ReachabilityRules rules;
    private final Map<PersonOnDay, Boolean> reachable = new HashMap<>();

    TopicRules(TopicFacts facts, ReachabilityRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /** In no particular order. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Topic topic : facts.topics()) {
            for (String area : places(topic)) {
                check(topic, area.isEmpty() ? null : area, findings);
            }
        }
        return findings;
    }

    /** A territorial topic is judged for each village; an empty text stands for everywhere. */
    private List<String> places(Topic topic) {
        return topic.territorial() && !facts.areas().isEmpty()
                ? facts.areas().stream().map(Area::key).toList()
                : List.of("");
    }

    private void check(Topic topic, @Nullable String area, List<Finding> findings) {
        List<PersonId> owners = people(topic, area, Role.OWNER);
        if (owners.isEmpty()) {
            findings.add(finding(Kind.TOPIC_WITHOUT_OWNER, topic, area, owners, List.of()));
            return;
        }
        List<PersonId> leaving = owners.stream().filter(facts::isLeaving).toList();
        if (!leaving.isEmpty()) {
            findings.add(finding(Kind.TOPIC_OWNER_GONE, topic, area, leaving, List.of()));
        }
        List<LocalDate> uncovered = workingDays()
                .filter(day -> !isCovered(topic, area, owners, day))
                .toList();
        if (!uncovered.isEmpty()) {
            findings.add(finding(Kind.TOPIC_UNREACHABLE, topic, area, owners, uncovered));
        }
    }

    private List<PersonId> people(Topic topic, @Nullable String area, Role role) {
        return facts.parts(topic, role)
                .filter(part -> area == null || part.area() == null || Objects.equals(part.area(), area))
                .map(Responsibility::person)
                .distinct()
                .toList();
    }

    private Stream<LocalDate> workingDays() {
        return facts.today()
                .datesUntil(facts.today().plusDays(DAYS_AHEAD))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !rules.holidays().isHoliday(day));
    }

    /** By an owner, by somebody who stands in for an owner, or by a backup of the topic. */
    private boolean isCovered(Topic topic, @Nullable String area, List<PersonId> owners, LocalDate day) {
        StandInChain chain = new StandInChain(facts::standIns, person -> isReachable(person, day));
        return owners.stream().anyMatch(owner -> isReachable(owner, day))
                || owners.stream().anyMatch(owner -> chain.resolve(owner, day).isPresent())
                || people(topic, area, Role.BACKUP).stream().anyMatch(backup -> isReachable(backup, day));
    }

    private boolean isReachable(PersonId id, LocalDate day) {
        return reachable.computeIfAbsent(new PersonOnDay(id, day), this::worksSomeTime);
    }

    private boolean worksSomeTime(PersonOnDay asked) {
        return facts.isActive(asked.person()) && rules.isReachableOn(facts.known(asked.person()), asked.day());
    }

    private Finding finding(
            Kind kind, Topic topic, @Nullable String area, List<PersonId> owners, List<LocalDate> days) {
        List<Related> related = owners.stream()
                .map(owner -> new Related(Relation.OWNER, owner.toString(), facts.name(owner)))
                .toList();
        String id = area == null ? topic.key() : topic.key() + "/" + area;
        Subject subject = new Subject(Subject.Type.TOPIC, topic.key(), topic.title());
        return new Finding(id, kind, subject, area, related, related.size(), days, fixer(topic, owners));
    }

    /** Whoever leads an owner; with nobody there, whoever leads the team of the topic; else who manages the topics. */
    private Fixer fixer(Topic topic, List<PersonId> owners) {
        Optional<PersonId> lead = owners.stream()
                .map(facts::leadOfTeamOf)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(topic.team()).flatMap(facts::lead));
        return lead.map(person -> new Fixer(
                        Fixer.Role.TEAM_LEAD, null, new Fixer.PersonRef(person.toString(), facts.name(person))))
                .orElseGet(() -> new Fixer(Fixer.Role.TOPIC_MANAGER, null, null));
    }

    private record PersonOnDay(PersonId person, LocalDate day) {}
}
