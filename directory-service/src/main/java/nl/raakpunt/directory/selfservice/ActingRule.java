package nl.raakpunt.directory.selfservice;

import java.util.Collection;
import java.util.Optional;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.Team;
import org.jspecify.annotations.Nullable;

/** Who may act for whom: people for themselves, team leads for everybody in a team they lead; pure. */
final class ActingRule {

    private ActingRule() {}

    /**
     * Why it is refused, when it is.
     *
     * @param actor       who acts; {@code null} when nobody has the id that was given
     * @param teamsOfPerson every team the person is in
     */
    static Optional<Refusal> forPerson(@Nullable Person actor, Person person, Collection<Team> teamsOfPerson) {
        if (actor == null || !actor.active()) {
            return Optional.of(Refusal.ACTOR_NOT_STAFF);
        }
        boolean self = actor.id().equals(person.id());
        boolean allowed =
                self || teamsOfPerson.stream().anyMatch(team -> actor.id().equals(team.lead()));
        return allowed ? Optional.empty() : Optional.of(Refusal.ONLY_SELF_OR_TEAM_LEAD);
    }

    /** Why changing who is on duty in a team is refused, when it is. */
    static Optional<Refusal> forTeam(@Nullable Person actor, Team team) {
        if (actor == null || !actor.active()) {
            return Optional.of(Refusal.ACTOR_NOT_STAFF);
        }
        return actor.id().equals(team.lead()) ? Optional.empty() : Optional.of(Refusal.ONLY_TEAM_LEAD);
    }
}
