package nl.raakpunt.directory.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.feed.FeedChanges.PersonChange;
import nl.raakpunt.directory.feed.FeedPage.AfdelingItem;
import nl.raakpunt.directory.feed.FeedPage.GroepItem;
import nl.raakpunt.directory.feed.FeedPage.MedewerkerItem;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads pages of the feeds, each as of one moment and in a fixed number of queries. */
@Component
class Feed {

    private final FeedChanges changes;
    private final Departments departments;
    private final PersonRepository people;
    private final ScheduleRepository schedules;

    Feed(FeedChanges changes, Departments departments, PersonRepository people, ScheduleRepository schedules) {
        this.changes = changes;
        this.departments = departments;
        this.people = people;
        this.schedules = schedules;
    }

    /** One snapshot: a document never shows a later state than its change number says. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FeedPage<MedewerkerItem> medewerkers(FeedPosition from, int limit) {
        List<PersonChange> candidates = changes.people(from, limit + 1);
        List<PersonChange> read = candidates.subList(0, Math.min(limit, candidates.size()));
        List<FeedPosition> changed = read.stream()
                .filter(PersonChange::latest)
                .map(PersonChange::position)
                .toList();
        List<PersonId> ids =
                changed.stream().map(position -> PersonId.of(position.id())).toList();
        Map<PersonId, Person> found = byId(people.findByIds(ids));
        Map<PersonId, Schedule> times = schedules.byPeople(ids);
        MedewerkerDocument documents = documents(found.values(), times.values());
        List<MedewerkerItem> items = changed.stream()
                .map(position -> item(position, found.get(PersonId.of(position.id())), times, documents))
                .toList();
        FeedPosition next = read.isEmpty() ? from : read.getLast().position();
        return new FeedPage<>(items, next.token(), candidates.size() > limit);
    }

    @Transactional(readOnly = true)
    public FeedPage<GroepItem> groepen(FeedPosition from, int limit) {
        return FeedPage.of(changes.teams(from, limit + 1), from, limit);
    }

    public FeedPage<AfdelingItem> afdelingen(FeedPosition from, int limit) {
        departments.bringUpToDate();
        return FeedPage.of(changes.departments(from, limit + 1), from, limit);
    }

    private MedewerkerDocument documents(Collection<Person> found, Collection<Schedule> times) {
        Set<PersonId> standIns = times.stream()
                .flatMap(schedule -> schedule.standIns().stream())
                .map(StandIn::person)
                .collect(Collectors.toSet());
        Set<String> teams = found.stream()
                .flatMap(person -> Stream.concat(Stream.ofNullable(person.team()), person.teams().stream()))
                .map(team -> team.id())
                .collect(Collectors.toSet());
        Map<String, Team> teamsById = people.teamsByIds(teams).stream()
                .collect(Collectors.toMap(team -> team.ref().id(), Function.identity()));
        return new MedewerkerDocument(byId(people.findByIds(standIns)), teamsById);
    }

    private static MedewerkerItem item(
            FeedPosition position,
            @Nullable Person person,
            Map<PersonId, Schedule> times,
            MedewerkerDocument documents) {
        boolean there = person != null && person.active();
        return new MedewerkerItem(
                position.id(),
                position.change(),
                !there,
                person == null || !there
                        ? null
                        : documents.of(person, times.getOrDefault(person.id(), Schedule.UNKNOWN)));
    }

    private static Map<PersonId, Person> byId(List<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
