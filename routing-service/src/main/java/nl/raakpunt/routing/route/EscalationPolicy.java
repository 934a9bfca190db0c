package nl.raakpunt.routing.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Escalation;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Skipped;
import nl.raakpunt.routing.question.Step;

/**
 * Chooses who is asked next when nobody took a question: who stands in, then the next in line, then the team lead; each step
 * once. A step with nobody who can be reached in time is skipped at once. After a refusal the line goes on where it is, since a refusal costs no
 * time; a stand-in is not asked then, who refuses is there.
 */
final class EscalationPolicy {

    private EscalationPolicy() {}

    /**
     * Somebody who could be asked.
     *
     * @param fit  how well it suits that colleague now
     * @param from when that colleague can be reached; the far past means now
     */
    record Option(Step step, Colleague who, Place.Fit fit, Instant from, Explanation because) {}

    /** What to do. */
    sealed interface Choice {

        /** Ask this colleague. */
        record Ask(Option option, List<Skipped> skipped) implements Choice {}

        /** There is nobody. */
        record Nobody(List<Skipped> skipped) implements Choice {}
    }

    /**
     * The next to ask.
     *
     * @param owner      who has the question
     * @param declinedBy who gave it back
     * @param options    everybody who could be asked, the best first within a step
     */
    static Choice next(UUID owner, Set<UUID> declinedBy, Escalation escalation, List<Option> options) {
        List<Skipped> skipped = new ArrayList<>();
        for (Step step : stepsLeft(escalation)) {
            List<Option> all =
                    options.stream().filter(option -> option.step() == step).toList();
            List<Option> askable = all.stream()
                    .filter(option -> isAskable(option, owner, declinedBy, escalation))
                    .toList();
            List<Option> reachable = askable.stream()
                    .filter(option -> option.fit() != Place.Fit.TOO_LATE)
                    .toList();
            if (!reachable.isEmpty()) {
                return new Choice.Ask(best(reachable), skipped);
            }
            skipped.add(skip(step, all, askable));
        }
        return new Choice.Nobody(skipped);
    }

    private static Set<Step> stepsLeft(Escalation escalation) {
        Set<Step> left = EnumSet.allOf(Step.class);
        boolean refused = escalation.cause() == Escalation.Cause.DECLINED;
        escalation.taken().stream()
                .filter(step -> !(refused && step == Step.TEAM))
                .forEach(left::remove);
        if (refused) {
            left.remove(Step.STAND_IN);
        }
        if (escalation.taken().contains(Step.TEAM_LEAD)) {
            left.clear();
        }
        return left;
    }

    /** The team lead hears of it even after giving it back once as somebody in line: with the reasons of all others. */
    private static boolean isAskable(Option option, UUID owner, Set<UUID> declinedBy, Escalation escalation) {
        UUID person = option.who().id();
        boolean refused = declinedBy.contains(person) && option.step() != Step.TEAM_LEAD;
        return !person.equals(owner) && !refused && !escalation.leavesOut(person);
    }

    private static Option best(List<Option> reachable) {
        return reachable.stream().min(Comparator.comparing(Option::fit)).orElseThrow();
    }

    private static Skipped skip(Step step, List<Option> all, List<Option> askable) {
        if (all.isEmpty()) {
            return new Skipped(step, null, Skipped.Why.NOBODY);
        }
        return askable.isEmpty()
                ? new Skipped(step, all.getFirst().who().displayName(), Skipped.Why.ASKED_ALREADY)
                : new Skipped(step, askable.getFirst().who().displayName(), Skipped.Why.NOT_REACHABLE);
    }
}
