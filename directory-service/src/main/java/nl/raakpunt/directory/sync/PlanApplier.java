package nl.raakpunt.directory.sync;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.availability.store.ScheduleStore;
import nl.raakpunt.directory.person.KnownPerson;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.PersonStore;
import nl.raakpunt.directory.person.SourcedPerson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads what is stored for a plan, and carries a plan out. */
@Component
class PlanApplier {

    private final PersonRepository people;
    private final PersonStore store;
    private final ScheduleRepository schedules;
    private final ScheduleStore scheduleStore;
    private final ApplicationEventPublisher events;

    PlanApplier(
            PersonRepository people,
            PersonStore store,
            ScheduleRepository schedules,
            ScheduleStore scheduleStore,
            ApplicationEventPublisher events) {
        this.people = people;
        this.store = store;
        this.schedules = schedules;
        this.scheduleStore = scheduleStore;
        this.events = events;
    }

    Stored stored() {
        return Stored.of(store.known(), people.teams());
    }

    /** The stored version of the people of whom the source says something else now. */
    Map<PersonId, Member> before(Stored stored, StagedStaff staged) {
        Set<PersonId> ids = stored.differingFrom(staged);
        Map<PersonId, Schedule> known = schedules.byPeople(ids);
        return people.findByIds(ids).stream()
                .map(person ->
                        new Member(dn(stored, person.id()), person, known.getOrDefault(person.id(), Schedule.UNKNOWN)))
                .collect(Collectors.toMap(member -> member.person().id(), member -> member));
    }

    /** To be called inside a transaction, so that all of it happens or nothing. */
    void apply(SyncPlan plan, Instant at) {
        List<Member> members = plan.toSave();
        store.saveTeams(plan.teams());
        store.save(
                members.stream()
                        .map(member -> new SourcedPerson(member.person(), member.dn(), member.fingerprint()))
                        .toList(),
                at);
        scheduleStore.replace(members.stream()
                .collect(Collectors.toMap(member -> member.person().id(), Member::schedule)));
        store.deactivate(plan.gone(), at);
        store.deactivateTeams(plan.lostTeams());
        Set<PersonId> touched = new HashSet<>(plan.gone());
        members.forEach(member -> touched.add(member.person().id()));
        if (!touched.isEmpty()) {
            events.publishEvent(new PeopleChanged(touched));
        }
    }

    private static String dn(Stored stored, PersonId id) {
        KnownPerson known = stored.people().get(id);
        return known == null ? "" : known.dn();
    }
}
