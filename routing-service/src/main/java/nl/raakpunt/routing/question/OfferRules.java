package nl.raakpunt.routing.question;

import static nl.raakpunt.routing.question.QuestionRules.accepted;
import static nl.raakpunt.routing.question.QuestionRules.refused;

import java.time.Instant;

/** Offering is not giving: the owner stays the owner until the addressee accepts. */
final class OfferRules {

    private OfferRules() {}

    static Decision offer(Question question, Command.Offer offer, Instant now) {
        if (!question.owner().sameAs(offer.by())) {
            return refused(Rule.OWNER_OFFERS, question.owner());
        }
        if (question.state() == State.ANSWERED) {
            return refused(Rule.ANSWERED_ALREADY, question.owner());
        }
        if (question.state() == State.WAITING) {
            return refused(Rule.RESUME_FIRST, question.owner());
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
        return accepted(new Event.Offered(
                now,
                offer.by(),
                offer.to(),
                offer.reason(),
                offer.respondBefore(),
                offer.because(),
                offer.callerWaits()));
    }

    static Decision reached(Question question, Command.Reached reached, Instant now) {
        PendingOffer offer = question.offer();
        if (!question.owner().sameAs(reached.by())) {
            return refused(Rule.OWNER_OFFERS, question.owner());
        }
        return offer == null || offer.call() != PendingOffer.Call.CALLER_WAITS
                ? refused(Rule.NO_CALL, question.owner())
                : accepted(new Event.Reached(now, reached.by(), offer.to()));
    }

    static Decision notReached(Question question, Command.NotReached notReached, Instant now) {
        PendingOffer offer = question.offer();
        if (!question.owner().sameAs(notReached.by())) {
            return refused(Rule.OWNER_OFFERS, question.owner());
        }
        if (offer == null || offer.call() != PendingOffer.Call.CALLER_WAITS) {
            return refused(Rule.NO_CALL, question.owner());
        }
        return notReached.respondBefore().isAfter(now)
                ? accepted(new Event.NotReached(now, notReached.by(), offer.to(), notReached.respondBefore()))
                : refused(Rule.RESPOND_IN_THE_FUTURE, null);
    }

    static Decision accept(Question question, Command.Accept accept, Instant now) {
        PendingOffer offer = question.offer();
        if (offer == null) {
            return withoutOffer(question, accept.by());
        }
        if (!offer.to().sameAs(accept.by())) {
            return refused(Rule.ADDRESSEE_ACCEPTS, offer.to());
        }
        return accepted(new Event.Accepted(now, accept.by(), question.owner()));
    }

    static Decision decline(Question question, Command.Decline decline, Instant now) {
        PendingOffer offer = question.offer();
        if (offer == null) {
            return withoutOffer(question, decline.by());
        }
        if (!offer.to().sameAs(decline.by())) {
            return refused(Rule.ADDRESSEE_DECLINES, offer.to());
        }
        if (!decline.saysWhy()) {
            return refused(Rule.REASON_REQUIRED, null);
        }
        return accepted(new Event.Declined(now, decline.by(), question.owner(), decline.cause(), decline.reason()));
    }

    static Decision withdraw(Question question, Command.Withdraw withdraw, Instant now) {
        if (!question.owner().sameAs(withdraw.by())) {
            return refused(Rule.OWNER_WITHDRAWS, question.owner());
        }
        PendingOffer offer = question.offer();
        return offer == null
                ? refused(Rule.NO_OFFER, question.owner())
                : accepted(new Event.Withdrawn(now, withdraw.by(), offer.to()));
    }

    static Decision lapse(Question question, Instant now) {
        PendingOffer offer = question.offer();
        if (offer == null) {
            return refused(Rule.NO_OFFER, question.owner());
        }
        return now.isBefore(offer.respondBefore())
                ? refused(Rule.OFFER_NOT_DUE, offer.to())
                : accepted(new Event.Lapsed(now, offer.to(), question.owner()));
    }

    /** Somebody was too late: say who has the question when that is somebody else than who took it in. */
    private static Decision withoutOffer(Question question, Colleague person) {
        boolean takenOver = question.owners().size() > 1 && !question.owner().sameAs(person);
        return refused(takenOver ? Rule.TAKEN_BY_ANOTHER : Rule.NO_OFFER, question.owner());
    }
}
