package nl.raakpunt.directory.selfservice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Looks up who acts for whom, and refuses what the rule does not allow. */
@Component
class Acting {

    private final PersonRepository people;

    Acting(PersonRepository people) {
        this.people = people;
    }

    /** Somebody who may act for this person. */
    Actor forPerson(UUID actor, UUID person) {
        List<Person> both = people.findByIds(List.of(new PersonId(actor), new PersonId(person)));
        Person subject = byId(both, person)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no person with this id."));
        Set<String> teams = Stream.concat(subject.teams().stream(), Stream.ofNullable(subject.team()))
                .map(TeamRef::id)
                .collect(Collectors.toSet());
        refuse(ActingRule.forPerson(byId(both, actor).orElse(null), subject, people.teamsByIds(teams)));
        if (!subject.active()) {
            throw Refusal.PERSON_LEFT.problem();
        }
        return new Actor(new PersonId(actor), subject);
    }

    /** The team, when this person may change who is on duty in it. */
    Team forTeam(UUID actor, String key) {
        Team team = team(key);
        refuse(ActingRule.forTeam(people.findById(new PersonId(actor)).orElse(null), team));
        return team;
    }

    /** A team by its key. */
    Team team(String key) {
        return people.teamsByIds(List.of(key)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no team with this key."));
    }

    private static Optional<Person> byId(List<Person> people, UUID id) {
        return people.stream().filter(person -> person.id().value().equals(id)).findFirst();
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(rule -> {
            throw rule.problem();
        });
    }

    /** Somebody who acts, and for whom. */
    record Actor(PersonId id, Person person) {

        boolean isTeamLead() {
            return !id.equals(person.id());
        }

        PersonId personId() {
            return person.id();
        }
    }
}
