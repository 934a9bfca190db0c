package nl.raakpunt.routing.life;

import java.time.Instant;
import java.util.Random;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.question.Care;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Question;

/** What people do through the desk, where the product reckons the promises and moments: they must be as the model reckons them. */
final class AtTheDesk {

    private static final int MOST_DAYS = 12;

    private final Care care;
    private final Random random;

    AtTheDesk(Care care, Random random) {
        this.care = care;
        this.random = random;
    }

    /** The same wish as the desk makes a command of it; a wish without a moment stays as it is. */
    Command made(LifeModel question, Question seen, Command wish, Instant now) {
        int days = 1 + random.nextInt(MOST_DAYS);
        Instant inDays = OfficeTime.after(now, Moments.WORKING_DAY.multipliedBy(days));
        return switch (wish) {
            case Command.Resume resume ->
                sure(question, resume(seen, resume), resume.promise().answerBefore());
            case Command.Reopen reopen ->
                sure(question, care.reopen(reopen.why(), reopen.by()), OfficeTime.after(now, Moments.USUAL_PROMISE));
            case Command.MovePromise move ->
                sure(
                        question,
                        care.movePromise(move.why(), days, Roster.byId(move.by().id())),
                        inDays);
            case Command.WaitForCitizen wait ->
                sure(
                        question,
                        care.waitForCitizen(
                                wait.asked(), days, Roster.byId(wait.by().id())),
                        inDays);
            case Command.NotReached not ->
                sure(
                        question,
                        care.notReached(seen, Roster.byId(not.by().id())),
                        Moments.respondBefore(now, question.promise));
            case Command.AskHelp ask -> askHelp(question, seen, ask, now);
            default -> wish;
        };
    }

    private Command resume(Question seen, Command.Resume resume) {
        return resume.by() == null
                ? care.resumeForCitizen(seen, resume.heard())
                : care.resume(seen, resume.heard(), Roster.byId(resume.by().id()));
    }

    /** Without the directory nobody can be asked through the desk. */
    private Command askHelp(LifeModel question, Question seen, Command.AskHelp ask, Instant now) {
        Reply<Command> reply = care.askHelp(
                seen, ask.to().id(), ask.question(), Roster.byId(ask.by().id()));
        boolean found = reply instanceof Reply.Found<Command>;
        question.must(found != question.roster.isDown(), "lets colleagues be asked when they can be looked up");
        Instant back = question.roster.backAt(ask.to().id());
        return reply instanceof Reply.Found<Command> made
                ? sure(question, made.value(), Moments.respondBefore(now, back, question.promise))
                : ask;
    }

    private static Command sure(LifeModel question, Command made, Instant reckoned) {
        Instant given = switch (made) {
            case Command.Resume resume -> resume.promise().answerBefore();
            case Command.Reopen reopen -> reopen.promise().answerBefore();
            case Command.MovePromise move -> move.promise().answerBefore();
            case Command.WaitForCitizen wait -> wait.until();
            case Command.NotReached not -> not.respondBefore();
            case Command.AskHelp ask -> ask.respondBefore();
            default -> throw question.broken("is given a moment by the desk, not " + made);
        };
        question.must(given.equals(reckoned), "is due at " + reckoned + " by the desk, not at " + given);
        return made;
    }
}
