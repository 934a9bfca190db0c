package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Schedule;
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
 * @param schedules of the same people
 * @param teams     by key
 */
record TopicFacts(
        List<Topic> topics,
        Map<String, List<Responsibility>> responsibilities,
        List<Area> areas,
        Map<PersonId, Person> people,
        Map<PersonId, Schedule> schedules,
        Map<String, Team> teams,
        LocalDate today) {

    Stream<Responsibility> parts(Topic topic, Responsibility.Role role) {
        return responsibilities.getOrDefault(topic.key(), List.of()).stream().filter(part -> part.role() == role);
    }

    Schedule schedule(PersonId id) {
        return schedules.getOrDefault(id, Schedule.UNKNOWN);
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
