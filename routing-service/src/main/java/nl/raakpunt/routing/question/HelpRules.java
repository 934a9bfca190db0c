package nl.raakpunt.routing.question;

import static nl.raakpunt.routing.question.QuestionRules.accepted;
import static nl.raakpunt.routing.question.QuestionRules.refused;

import java.time.Instant;
import java.util.function.Function;

/** Asking a colleague for help keeps the question with its owner; what the colleague knows comes back into it. */
final class HelpRules {

    private HelpRules() {}

    static Decision ask(Question question, Command.AskHelp ask, Instant now) {
        if (!question.owner().sameAs(ask.by())) {
            return refused(Rule.OWNER_ASKS_HELP, question.owner());
        }
        if (question.state() == State.ANSWERED) {
            return refused(Rule.ANSWERED_ALREADY, question.owner());
        }
        if (question.owner().sameAs(ask.to())) {
            return refused(Rule.NOT_TO_THE_OWNER, question.owner());
        }
        if (ask.question().isBlank()) {
            return refused(Rule.TEXT_REQUIRED, null);
        }
        if (!ask.respondBefore().isAfter(now)) {
            return refused(Rule.RESPOND_IN_THE_FUTURE, null);
        }
        if (!question.helpAskedOf(ask.to().id()).isEmpty()) {
            return refused(Rule.HELP_ASKED_ALREADY, ask.to());
        }
        int number = question.tally().helpAsked() + 1;
        return accepted(new Event.HelpAsked(now, ask.by(), number, ask.to(), ask.question(), ask.respondBefore()));
    }

    static Decision give(Question question, Command.GiveHelp give, Instant now) {
        return asHelper(
                question,
                give.by(),
                give.number(),
                give.text(),
                Rule.ANSWER_REQUIRED,
                request -> new Event.HelpGiven(now, give.by(), request.number(), request.by(), give.text()));
    }

    static Decision refuse(Question question, Command.RefuseHelp refuse, Instant now) {
        return asHelper(
                question,
                refuse.by(),
                refuse.number(),
                refuse.reason(),
                Rule.REASON_REQUIRED,
                request -> new Event.HelpRefused(now, refuse.by(), request.number(), request.by(), refuse.reason()));
    }

    static Decision cancel(Question question, Command.CancelHelp cancel, Instant now) {
        if (!question.owner().sameAs(cancel.by())) {
            return refused(Rule.OWNER_ASKS_HELP, question.owner());
        }
        return question.help(cancel.number())
                .map(request -> accepted(new Event.HelpCancelled(now, cancel.by(), request.number(), request.to())))
                .orElseGet(() -> refused(Rule.NO_SUCH_HELP, question.owner()));
    }

    static Decision miss(Question question, Command.MissHelp miss, Instant now) {
        return question.help(miss.number())
                .map(request -> now.isBefore(request.respondBefore())
                        ? refused(Rule.HELP_NOT_DUE, request.to())
                        : accepted(new Event.HelpMissed(now, request.number(), request.to(), question.owner())))
                .orElseGet(() -> refused(Rule.NO_SUCH_HELP, question.owner()));
    }

    private static Decision asHelper(
            Question question,
            Colleague by,
            int number,
            String text,
            Rule textMissing,
            Function<HelpRequest, Event> helped) {
        return question.help(number)
                .map(request -> {
                    if (!request.to().sameAs(by)) {
                        return refused(Rule.HELPER_HELPS, request.to());
                    }
                    return text.isBlank() ? refused(textMissing, null) : accepted(helped.apply(request));
                })
                .orElseGet(() -> refused(Rule.NO_SUCH_HELP, question.owner()));
    }
}
