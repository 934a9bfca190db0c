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
        if (question.state() == State.CLOSED && !isMeantForFinished(command)) {
            return refused(Rule.CLOSED_IS_CLOSED, question.owner());
        }
        return switch (command) {
            case Command.Receive _ -> refused(Rule.RECEIVED_ONCE, question.owner());
            case Command.Offer offer -> OfferRules.offer(question, offer, now);
            case Command.Reached reached -> OfferRules.reached(question, reached, now);
            case Command.NotReached notReached -> OfferRules.notReached(question, notReached, now);
            case Command.Accept accept -> OfferRules.accept(question, accept, now);
            case Command.Decline decline -> OfferRules.decline(question, decline, now);
            case Command.Withdraw withdraw -> OfferRules.withdraw(question, withdraw, now);
            case Command.Lapse _ -> OfferRules.lapse(question, now);
            case Command.Answer answer -> answer(question, answer, now);
            case Command.Close close -> close(question, close, now);
            case Command.Reopen reopen -> reopen(question, reopen, now);
            case Command.AskHelp ask -> HelpRules.ask(question, ask, now);
            case Command.GiveHelp give -> HelpRules.give(question, give, now);
            case Command.RefuseHelp refuse -> HelpRules.refuse(question, refuse, now);
            case Command.CancelHelp cancel -> HelpRules.cancel(question, cancel, now);
            case Command.MissHelp miss -> HelpRules.miss(question, miss, now);
            case Command.Note note -> CareRules.note(note, now);
            case Command.Hear hear -> CareRules.hear(hear, now);
            case Command.Remind remind -> CareRules.remind(question, remind, now);
            case Command.WaitForCitizen wait -> CareRules.waitForCitizen(question, wait, now);
            case Command.Resume resume -> CareRules.resume(question, resume, now);
            case Command.MovePromise move -> CareRules.movePromise(question, move, now);
            case Command.CorrectTopic correct -> CareRules.correctTopic(question, correct, now);
            case Command.TakeOver takeOver -> HeirRules.takeOver(question, takeOver, now);
            case Command.Inherit inherit -> HeirRules.inherit(question, inherit, now);
            case Command.Merge merge -> MatterRules.merge(question, merge, now);
            case Command.Absorb absorb -> MatterRules.absorb(absorb, now);
            case Command.Split split -> MatterRules.split(question, split, now);
            case Command.Escalate escalate -> EscalationRules.escalate(question, escalate, now);
            case Command.NobodyLeft nobody -> EscalationRules.nobodyLeft(question, nobody, now);
            case Command.Hurry hurry -> EscalationRules.hurry(question, hurry, now);
            case Command.NotDelivered failed -> EscalationRules.notDelivered(question, failed, now);
            case Command.Nudge _ -> EscalationRules.nudge(question, now);
            case Command.Confirm confirm -> EscalationRules.confirm(question, confirm, now);
            case Command.FallSilent _ -> EscalationRules.fallSilent(question, now);
            case Command.CloseAnswered _ ->
                question.state() == State.ANSWERED
                        ? accepted(new Event.Closed(now, null))
                        : refused(Rule.ANSWER_FIRST, question.owner());
        };
    }

    private static boolean isMeantForFinished(Command command) {
        return command instanceof Command.Reopen || command instanceof Command.Note;
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
                receive.channel(),
                receive.topic(),
                receive.area(),
                receive.promise()));
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
        List<Event> events = new ArrayList<>(looseEnds(question, answer.by(), now));
        events.add(new Event.Answered(now, answer.by(), answer.answer(), firstContact(question, answer)));
        if (answer.callerKnows()) {
            events.add(new Event.Closed(now, answer.by()));
        }
        return new Decision.Accepted(events);
    }

    private static boolean firstContact(Question question, Command.Answer answer) {
        Tally tally = question.tally();
        return answer.callerKnows() && tally.handoffs() + tally.takeovers() + tally.helpAsked() + tally.reopened() == 0;
    }

    private static Decision close(Question question, Command.Close close, Instant now) {
        if (!question.owner().sameAs(close.by())) {
            return refused(Rule.OWNER_CLOSES, question.owner());
        }
        return question.state() == State.ANSWERED
                ? accepted(new Event.Closed(now, close.by()))
                : refused(Rule.ANSWER_FIRST, question.owner());
    }

    private static Decision reopen(Question question, Command.Reopen reopen, Instant now) {
        if (question.state().isOpen()) {
            return refused(Rule.NOT_FINISHED_YET, question.owner());
        }
        if (question.mergedInto() != null) {
            return refused(Rule.CLOSED_IS_CLOSED, question.owner());
        }
        if (reopen.why().isBlank()) {
            return refused(Rule.REASON_REQUIRED, null);
        }
        return reopen.promise().answerBefore().isAfter(now)
                ? accepted(new Event.Reopened(now, reopen.by(), reopen.why(), reopen.promise()))
                : refused(Rule.PROMISE_IN_THE_FUTURE, null);
    }

    /** What others still wait with when the owner finishes a question: told that it is not needed any more. */
    static List<Event> looseEnds(Question question, Colleague owner, Instant now) {
        List<Event> events = new ArrayList<>();
        PendingOffer offer = question.offer();
        if (offer != null) {
            events.add(new Event.Withdrawn(now, owner, offer.to()));
        }
        question.help()
                .forEach(request -> events.add(new Event.HelpCancelled(now, owner, request.number(), request.to())));
        return events;
    }

    static Decision accepted(Event event) {
        return new Decision.Accepted(List.of(event));
    }

    static Decision refused(Rule rule, @Nullable Colleague person) {
        return new Decision.Refused(new Refusal(rule, person));
    }
}
