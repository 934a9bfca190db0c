package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.OwnEntries;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.Topic;

/**
 * Everything there is to know about who answers for topics.
 *
 * @param people    responsible people, their stand-ins and team leads
 * @param schedules what the staff directory says of when these people work
 * @param own       what these people entered here
 * @param teams     by key
 */
record TopicFacts(
        List<Topic> topics,
        Map<String, List<Responsibility>> responsibilities,
        List<Area> areas,
        Map<PersonId, Person> people,
        Map<PersonId, Schedule> schedules,
        Map<PersonId, OwnEntries> own,
        Map<String, Team> teams,
        LocalDate today) {

    Stream<Responsibility> parts(Topic topic, Responsibility.Role role) {
        return responsibilities.getOrDefault(topic.key(), List.of()).stream().filter(part -> part.role() == role);
    }

    PersonFacts known(PersonId id) {
        return new PersonFacts(
                isActive(id),
                null,
                schedules.getOrDefault(id, Schedule.UNKNOWN),
                null,
                own.getOrDefault(id, OwnEntries.NONE),
                List.of(),
                List.of());
    }

    List<StandIn> standIns(PersonId id) {
        return known(id).standIns();
    }

    boolean isActive(PersonId id) {
        Person person = people.get(id);
        return person != null && person.active();
    }

    /** True when the person left, or when the directory has not had them for a while. */
    boolean isLeaving(PersonId id) {
        Person person = people.get(id);
        return person == null || !person.active() || person.missingSince() != null;
    }

    String name(PersonId id) {
        Person person = people.get(id);
        return person == null ? id.toString() : person.name().display();
    }

    Optional<PersonId> leadOfTeamOf(PersonId id) {
        return Optional.ofNullable(people.get(id)).map(Person::team).flatMap(team -> lead(team.id()));
    }

    Optional<PersonId> lead(String team) {
        return Optional.ofNullable(teams.get(team)).map(Team::lead).filter(lead -> !isLeaving(lead));
    }
}
