package nl.raakpunt.routing.life;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.question.Command;
import org.jspecify.annotations.Nullable;

/** Which commands the design allows on a question as the model knows it; the product must say the same. */
final class LifeLaw {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private LifeLaw() {}

    static boolean allows(LifeModel question, Command command, Instant now) {
        if (question.closed) {
            return whenClosed(question, command, now);
        }
        return switch (command) {
            case Command.Offer offer -> offer(question, offer, now);
            case Command.Reached reached -> owns(question, reached.by().id()) && isCalling(question);
            case Command.NotReached not ->
                owns(question, not.by().id())
                        && isCalling(question)
                        && not.respondBefore().isAfter(now);
            case Command.Accept accept -> isOfferedTo(question, accept.by().id());
            case Command.Decline decline ->
                isOfferedTo(question, decline.by().id()) && (says(decline.reason()) || causeSaysEnough(decline));
            case Command.Withdraw withdraw -> owns(question, withdraw.by().id()) && question.isOffered();
            case Command.Hurry hurry -> owns(question, hurry.by().id()) && question.isOffered();
            case Command.Lapse _ -> question.offer != null && !now.isBefore(question.offer.respondBefore());
            case Command.NotDelivered not -> isOfferedTo(question, not.to());
            case Command.Answer answer ->
                owns(question, answer.by().id()) && question.isOpen() && says(answer.answer());
            case Command.Close close -> owns(question, close.by().id()) && question.answered;
            case Command.Reopen reopen -> question.answered && reopens(question, reopen, now);
            case Command.AskHelp ask -> askHelp(question, ask, now);
            case Command.GiveHelp give -> helps(question, give.by().id(), give.number()) && says(give.text());
            case Command.RefuseHelp refuse ->
                helps(question, refuse.by().id(), refuse.number()) && says(refuse.reason());
            case Command.CancelHelp cancel ->
                owns(question, cancel.by().id()) && question.help.containsKey(cancel.number());
            case Command.MissHelp miss -> misses(question, miss.number(), now);
            case Command.Note note -> says(note.text());
            case Command.Hear hear -> says(hear.text());
            case Command.Remind remind -> remind(question, remind, now);
            case Command.WaitForCitizen wait -> waits(question, wait, now);
            case Command.Resume resume -> resume(question, resume, now);
            case Command.MovePromise move ->
                owns(question, move.by().id())
                        && question.isOpen()
                        && says(move.why())
                        && move.promise().answerBefore().isAfter(now);
            case Command.CorrectTopic correct ->
                !question.topic.equals(correct.topic().key());
            case Command.TakeOver takeOver ->
                !owns(question, takeOver.by().id()) && takeOver.right() != null && says(takeOver.why());
            case Command.Confirm confirm -> owns(question, confirm.by().id()) && question.isOpen();
            default -> throw new AssertionError("Nobody sends " + command);
        };
    }

    private static boolean whenClosed(LifeModel question, Command command, Instant now) {
        return switch (command) {
            case Command.Note note -> says(note.text());
            case Command.Reopen reopen -> reopens(question, reopen, now);
            default -> false;
        };
    }

    private static boolean offer(LifeModel question, Command.Offer offer, Instant now) {
        UUID to = offer.to().id();
        boolean works = question.isOpen() && question.waitingUntil == null && !question.isOffered();
        return owns(question, offer.by().id())
                && works
                && !owns(question, to)
                && says(offer.reason())
                && offer.respondBefore().isAfter(now)
                && (offer.again() || !question.declined.contains(to));
    }

    private static boolean askHelp(LifeModel question, Command.AskHelp ask, Instant now) {
        UUID to = ask.to().id();
        return owns(question, ask.by().id())
                && question.isOpen()
                && !owns(question, to)
                && says(ask.question())
                && ask.respondBefore().isAfter(now)
                && question.help.values().stream().noneMatch(asked -> asked.to().equals(to));
    }

    private static boolean helps(LifeModel question, UUID by, int number) {
        LifeModel.Help asked = question.help.get(number);
        return asked != null && asked.to().equals(by);
    }

    private static boolean misses(LifeModel question, int number, Instant now) {
        LifeModel.Help asked = question.help.get(number);
        return asked != null && !now.isBefore(asked.before());
    }

    private static boolean remind(LifeModel question, Command.Remind remind, Instant now) {
        Instant last = question.remindedAt;
        return question.isOpen()
                && question.waitingUntil == null
                && !question.turn().equals(remind.by().id())
                && (last == null || !now.isBefore(last.plus(BETWEEN_REMINDERS)));
    }

    static boolean allowsTakeOver(LifeModel question, UUID by, String why) {
        boolean right = question.roster.mayTakeOver(question.owner, by);
        return !question.closed && !owns(question, by) && right && says(why);
    }

    private static boolean waits(LifeModel question, Command.WaitForCitizen wait, Instant now) {
        boolean works = question.isOpen() && question.waitingUntil == null && !question.isOffered();
        return owns(question, wait.by().id())
                && works
                && says(wait.asked())
                && wait.until().isAfter(now);
    }

    private static boolean resume(LifeModel question, Command.Resume resume, Instant now) {
        Instant until = question.waitingUntil;
        return until != null && (resume.by() != null || says(resume.heard()) || !now.isBefore(until));
    }

    private static boolean reopens(LifeModel question, Command.Reopen reopen, Instant now) {
        return !question.merged
                && says(reopen.why())
                && reopen.promise().answerBefore().isAfter(now);
    }

    private static boolean causeSaysEnough(Command.Decline decline) {
        return decline.cause() != null && !"OTHER".equals(decline.cause().name());
    }

    private static boolean isCalling(LifeModel question) {
        return question.offer != null && question.offer.callerWaits();
    }

    private static boolean isOfferedTo(LifeModel question, UUID person) {
        return question.offer != null && question.offer.to().equals(person);
    }

    private static boolean owns(LifeModel question, UUID person) {
        return question.owner.equals(person);
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
