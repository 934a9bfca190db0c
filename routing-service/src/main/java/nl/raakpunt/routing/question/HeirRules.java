package nl.raakpunt.routing.question;

import static nl.raakpunt.routing.question.QuestionRules.accepted;
import static nl.raakpunt.routing.question.QuestionRules.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When the owner cannot see to a question: who may own it instead without being offered it. */
final class HeirRules {

    private HeirRules() {}

    static Decision takeOver(Question question, Command.TakeOver takeOver, Instant now) {
        if (question.owner().sameAs(takeOver.by())) {
            return refused(Rule.NOT_TO_THE_OWNER, question.owner());
        }
        Right right = takeOver.right();
        if (right == null) {
            return refused(Rule.STAND_IN_OR_LEAD_TAKES_OVER, question.owner());
        }
        if (takeOver.why().isBlank()) {
            return refused(Rule.REASON_REQUIRED, null);
        }
        List<Event> events = new ArrayList<>();
        PendingOffer offer = question.offer();
        if (offer != null) {
            events.add(new Event.Withdrawn(now, takeOver.by(), offer.to()));
        }
        events.add(new Event.TakenOver(now, takeOver.by(), question.owner(), right, takeOver.why()));
        return new Decision.Accepted(events);
    }

    /** An offer that waits stays: the colleague may still accept it, from the new owner; to the new owner it is over. */
    static Decision inherit(Question question, Command.Inherit inherit, Instant now) {
        return question.owner().sameAs(inherit.to())
                ? refused(Rule.NOT_TO_THE_OWNER, question.owner())
                : accepted(new Event.Inherited(now, inherit.to(), question.owner()));
    }
}
