package nl.raakpunt.routing.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Step;
import org.jspecify.annotations.Nullable;

/** Everybody who could be asked when somebody did not take a question: from the topic's line, and from who did not take it. */
final class EscalationOptions {

    private EscalationOptions() {}

    /**
     * Those the topic knows, the best first.
     *
     * @param last who did not take it; whoever stands in for that person is the first step
     */
    static List<EscalationPolicy.Option> ofTopic(
            TopicMatch topic, Question question, UUID last, Map<UUID, Integer> openQuestions) {
        RoutePolicy.Situation situation = new RoutePolicy.Situation(
                question.promise().answerBefore(), question.owner().id(), question.declinedBy(), openQuestions);
        return Line.of(topic.candidates(), situation).stream()
                .sorted(RoutePolicy.PREFERENCE)
                .map(place -> new EscalationPolicy.Option(
                        step(place.candidate(), last),
                        Colleague.of(place.candidate().person()),
                        place.fit(),
                        place.availableFrom(),
                        RoutePolicy.explain(topic, place, List.of())))
                .toList();
    }

    /**
     * Who stands in for somebody and who leads the team, whatever the topic.
     *
     * @param standIn who stands in now, with how that person can be reached
     * @param lead    who leads the team
     */
    static List<EscalationPolicy.Option> ofPerson(
            PersonDetails last, @Nullable PersonDetails standIn, @Nullable PersonDetails lead, Question question) {
        List<EscalationPolicy.Option> options = new ArrayList<>();
        if (standIn != null) {
            options.add(option(Step.STAND_IN, Candidate.Role.STAND_IN, standIn, last, question));
        }
        if (lead != null) {
            options.add(option(Step.TEAM_LEAD, Candidate.Role.TEAM_LEAD, lead, null, question));
        }
        return options;
    }

    private static EscalationPolicy.Option option(
            Step step,
            Candidate.Role role,
            PersonDetails person,
            @Nullable PersonDetails standsInFor,
            Question question) {
        UUID principal = standsInFor == null ? null : standsInFor.card().id();
        Candidate candidate = new Candidate(role, null, principal, person.card());
        RoutePolicy.Situation situation = new RoutePolicy.Situation(
                question.promise().answerBefore(), question.owner().id(), question.declinedBy(), Map.of());
        Place place = Place.of(
                candidate, 0, standsInFor == null ? null : standsInFor.card().displayName(), situation);
        return new EscalationPolicy.Option(
                step,
                Colleague.of(person.card()),
                place.fit(),
                place.availableFrom(),
                RoutePolicy.explain(null, place, List.of()));
    }

    private static Step step(Candidate candidate, UUID last) {
        if (candidate.role() == Candidate.Role.TEAM_LEAD) {
            return Step.TEAM_LEAD;
        }
        return candidate.role() == Candidate.Role.STAND_IN && last.equals(candidate.standInFor())
                ? Step.STAND_IN
                : Step.TEAM;
    }
}
