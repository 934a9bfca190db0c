package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every rule of ownership, as one pure function: what a question makes of a command at an instant. */
final class QuestionRules {

    private QuestionRules() {}

    static Decision decide(@Nullable Question question, Command command, Instant now) {
        if (command instanceof Command.Receive receive) {
            return receive(question, receive, now);
        }
        if (question == null) {
            return refused(Rule.RECEIVE_FIRST, null);
        }
        if (question.state() == State.CLOSED) {
            return refused(Rule.CLOSED_IS_CLOSED, question.owner());
        }
        return switch (command) {
            case Command.Receive _ -> refused(Rule.RECEIVED_ONCE, question.owner());
            case Command.Offer offer -> offer(question, offer, now);
            case Command.Accept accept -> accept(question, accept, now);
            case Command.Decline decline -> decline(question, decline, now);
            case Command.Withdraw withdraw -> withdraw(question, withdraw, now);
            case Command.Answer answer -> answer(question, answer, now);
            case Command.Close close -> close(question, close, now);
            case Command.Lapse _ -> lapse(question, now);
        };
    }

    private static Decision receive(@Nullable Question question, Command.Receive receive, Instant now) {
        if (question != null) {
            return refused(Rule.RECEIVED_ONCE, question.owner());
        }
        if (receive.text().isBlank()) {
            return refused(Rule.TEXT_REQUIRED, null);
        }
        return accepted(new Event.Received(
                now,
                receive.by(),
                receive.id(),
                receive.reference(),
                receive.text(),
                receive.caller(),
                receive.topic(),
                receive.area(),
                receive.promise()));
    }

    private static Decision offer(Question question, Command.Offer offer, Instant now) {
        if (!question.owner().sameAs(offer.by())) {
            return refused(Rule.OWNER_OFFERS, question.owner());
        }
        if (question.state() == State.ANSWERED) {
            return refused(Rule.ANSWERED_ALREADY, question.owner());
        }
        if (question.offer() != null) {
            return refused(Rule.ONE_OFFER_AT_A_TIME, question.offer().to());
        }
        if (question.owner().sameAs(offer.to())) {
            return refused(Rule.NOT_TO_THE_OWNER, question.owner());
        }
        if (offer.reason().isBlank()) {
            return refused(Rule.REASON_REQUIRED, null);
        }
        if (!offer.respondBefore().isAfter(now)) {
            return refused(Rule.RESPOND_IN_THE_FUTURE, null);
        }
        if (!offer.again() && question.declinedBy().contains(offer.to().id())) {
            return refused(Rule.DECLINED_BEFORE, offer.to());
        }
        return accepted(
                new Event.Offered(now, offer.by(), offer.to(), offer.reason(), offer.respondBefore(), offer.because()));
    }

    private static Decision accept(Question question, Command.Accept accept, Instant now) {
        PendingOffer offer = question.offer();
        if (offer == null) {
            return withoutOffer(question, accept.by());
        }
        if (!offer.to().sameAs(accept.by())) {
            return refused(Rule.ADDRESSEE_ACCEPTS, offer.to());
        }
        return accepted(new Event.Accepted(now, accept.by(), question.owner()));
    }

    private static Decision decline(Question question, Command.Decline decline, Instant now) {
        PendingOffer offer = question.offer();
        if (offer == null) {
            return withoutOffer(question, decline.by());
        }
        if (!offer.to().sameAs(decline.by())) {
            return refused(Rule.ADDRESSEE_DECLINES, offer.to());
        }
        if (decline.reason().isBlank()) {
            return refused(Rule.REASON_REQUIRED, null);
        }
        return accepted(new Event.Declined(now, decline.by(), offer.by(), decline.reason()));
    }

    /** Somebody was too late: say who has the question when that is somebody else than who took it in. */
    private static Decision withoutOffer(Question question, Colleague person) {
        boolean takenOver = question.tally().handoffs() > 0 && !question.owner().sameAs(person);
        return refused(takenOver ? Rule.TAKEN_BY_ANOTHER : Rule.NO_OFFER, question.owner());
    }

    private static Decision withdraw(Question question, Command.Withdraw withdraw, Instant now) {
        if (!question.owner().sameAs(withdraw.by())) {
            return refused(Rule.OWNER_WITHDRAWS, question.owner());
        }
        PendingOffer offer = question.offer();
        return offer == null
                ? refused(Rule.NO_OFFER, question.owner())
                : accepted(new Event.Withdrawn(now, withdraw.by(), offer.to()));
    }

    private static Decision answer(Question question, Command.Answer answer, Instant now) {
        if (!question.owner().sameAs(answer.by())) {
            return refused(Rule.OWNER_ANSWERS, question.owner());
        }
        if (question.state() == State.ANSWERED) {
            return refused(Rule.ANSWERED_ALREADY, question.owner());
        }
        if (answer.answer().isBlank()) {
            return refused(Rule.ANSWER_REQUIRED, null);
        }
        List<Event> events = new ArrayList<>();
        if (question.offer() != null) {
            events.add(new Event.Withdrawn(now, answer.by(), question.offer().to()));
        }
        boolean firstContact = answer.callerKnows() && question.tally().handoffs() == 0;
        events.add(new Event.Answered(now, answer.by(), answer.answer(), firstContact));
        if (answer.callerKnows()) {
            events.add(new Event.Closed(now, answer.by()));
        }
        return new Decision.Accepted(events);
    }

    private static Decision close(Question question, Command.Close close, Instant now) {
        if (!question.owner().sameAs(close.by())) {
            return refused(Rule.OWNER_CLOSES, question.owner());
        }
        return question.state() == State.ANSWERED
                ? accepted(new Event.Closed(now, close.by()))
                : refused(Rule.ANSWER_FIRST, question.owner());
    }

    private static Decision lapse(Question question, Instant now) {
        PendingOffer offer = question.offer();
        if (offer == null) {
            return refused(Rule.NO_OFFER, question.owner());
        }
        return now.isBefore(offer.respondBefore())
                ? refused(Rule.OFFER_NOT_DUE, offer.to())
                : accepted(new Event.Lapsed(now, offer.to(), offer.by()));
    }

    private static Decision accepted(Event event) {
        return new Decision.Accepted(List.of(event));
    }

    private static Decision refused(Rule rule, @Nullable Colleague person) {
        return new Decision.Refused(new Refusal(rule, person));
    }
}
