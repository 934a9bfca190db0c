package nl.raakpunt.routing.question;

import static nl.raakpunt.routing.question.QuestionRules.accepted;
import static nl.raakpunt.routing.question.QuestionRules.refused;

import java.time.Instant;

/** A question that nobody takes, or that its owner leaves alone, goes on to the next colleague; the owner stays until one accepts. */
final class EscalationRules {

    private EscalationRules() {}

    static Decision escalate(Question question, Command.Escalate escalate, Instant now) {
        Escalation escalation = question.escalation();
        if (escalation == null || !escalation.isDue(now) || question.offer() != null) {
            return refused(Rule.NOT_ESCALATING, question.owner());
        }
        Colleague to = escalate.to();
        if (question.owner().sameAs(to)) {
            return refused(Rule.NOT_TO_THE_OWNER, question.owner());
        }
        if (question.declinedBy().contains(to.id()) && escalate.step() != Step.TEAM_LEAD) {
            return refused(Rule.DECLINED_BEFORE, to);
        }
        if (escalation.leavesOut(to.id())) {
            return refused(Rule.ASKED_BEFORE, to);
        }
        return escalate.respondBefore().isAfter(now)
                ? accepted(new Event.Escalated(
                        now,
                        escalate.step(),
                        to,
                        question.owner(),
                        escalation.reason(),
                        escalate.respondBefore(),
                        escalate.because(),
                        escalate.skipped()))
                : refused(Rule.RESPOND_IN_THE_FUTURE, null);
    }

    static Decision nobodyLeft(Question question, Command.NobodyLeft nobody, Instant now) {
        Escalation escalation = question.escalation();
        if (escalation == null || !escalation.isDue(now) || question.offer() != null) {
            return refused(Rule.NOT_ESCALATING, question.owner());
        }
        return nobody.againAt().isAfter(now)
                ? accepted(
                        new Event.NobodyLeft(now, question.owner(), nobody.skipped(), nobody.againAt(), nobody.team()))
                : refused(Rule.RESPOND_IN_THE_FUTURE, null);
    }

    /** The owner does not want to wait for the addressee any longer. */
    static Decision hurry(Question question, Command.Hurry hurry, Instant now) {
        if (!question.owner().sameAs(hurry.by())) {
            return refused(Rule.OWNER_WITHDRAWS, question.owner());
        }
        PendingOffer offer = question.offer();
        return offer == null
                ? refused(Rule.NO_OFFER, question.owner())
                : accepted(new Event.Hurried(now, hurry.by(), offer.to()));
    }

    /** Somebody whom no message reaches does not have the question. */
    static Decision notDelivered(Question question, Command.NotDelivered failed, Instant now) {
        PendingOffer offer = question.offer();
        return offer == null || !offer.to().id().equals(failed.to())
                ? refused(Rule.NO_OFFER, question.owner())
                : accepted(new Event.NotDelivered(now, offer.to(), question.owner()));
    }

    static Decision nudge(Question question, Instant now) {
        if (!isQuiet(question)) {
            return refused(Rule.NOT_QUIET, question.owner());
        }
        return question.activity().nudgedAt() == null
                ? accepted(new Event.Nudged(now, question.owner()))
                : refused(Rule.REMINDED_LATELY, question.owner());
    }

    static Decision fallSilent(Question question, Instant now) {
        return isQuiet(question) && question.activity().nudgedAt() != null
                ? accepted(new Event.FellSilent(now, question.owner(), question.handedBy()))
                : refused(Rule.NOT_QUIET, question.owner());
    }

    static Decision confirm(Question question, Command.Confirm confirm, Instant now) {
        if (!question.owner().sameAs(confirm.by())) {
            return refused(Rule.OWNER_CONFIRMS, question.owner());
        }
        return question.state() == State.ANSWERED
                ? refused(Rule.ANSWERED_ALREADY, question.owner())
                : accepted(new Event.Confirmed(now, confirm.by()));
    }

    /** Nothing waits for anybody but the owner. */
    static boolean isQuiet(Question question) {
        boolean withOwner = question.state() == State.RECEIVED || question.state() == State.OWNED;
        return withOwner && question.help().isEmpty() && question.escalation() == null;
    }
}
