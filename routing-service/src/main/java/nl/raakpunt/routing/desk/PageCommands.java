package nl.raakpunt.routing.desk;

import java.time.Clock;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.question.Care;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.route.Router;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what somebody filled in on the page of a question. */
@Component
class PageCommands {
    private final Questions questions;
    private final Recipients recipients;
    private final Router router;
    private final Care care;
    private final Deadlines deadlines;
    private final Clock clock;

    PageCommands(
            Questions questions, Recipients recipients, Router router, Care care, Deadlines deadlines, Clock clock) {
        this.questions = questions;
        this.recipients = recipients;
        this.router = router;
        this.care = care;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Result {
        /** The rules had their say. */
        record Handled(Outcome outcome) implements Result {}

        /** It did not get that far; why, in plain words. */
        record Impossible(String why) implements Result {}

        /** The page has no such action. */
        record NoSuchAction() implements Result {}
    }

    Result carryOut(String action, ActForm form, Question question, SignedIn me, Words words) {
        var by = Colleague.of(me);
        var text = ActForm.text(form.text());
        return switch (action) {
            case "overnemen" -> handle(question, form, new Command.Accept(by));
            case "teruggeven" ->
                handle(question, form, new Command.Decline(by, form.cause(), ActForm.text(form.reason())));
            case "intrekken" -> handle(question, form, new Command.Withdraw(by));
            case "antwoord" -> answer(form, question, by, words);
            case "afsluiten" -> handle(question, form, new Command.Close(by));
            case "aanbieden" -> offer(form, question, by, words);
            case "aan-de-lijn" -> handle(question, form, new Command.Reached(by));
            case "niet-bereikt" -> handle(question, form, care.notReached(question, me));
            case "hulp-vragen" -> askHelp(form, question, me, words);
            case "helpen" -> handle(question, form, new Command.GiveHelp(by, number(form), text));
            case "niet-helpen" -> handle(question, form, new Command.RefuseHelp(by, number(form), text));
            case "hulp-niet-nodig" -> handle(question, form, new Command.CancelHelp(by, number(form)));
            case "notitie" -> handle(question, form, new Command.Note(by, text));
            case "volgende" -> handle(question, form, new Command.Hurry(by));
            case "bezig" -> handle(question, form, new Command.Confirm(by));
            case "herinneren" -> handle(question, form, new Command.Remind(by));
            case "wachten" -> handle(question, form, care.waitForCitizen(text, form.workingDays(), me));
            case "verder" -> handle(question, form, care.resume(question, text, me));
            case "heropenen" -> handle(question, form, care.reopen(text, by));
            case "later" -> handle(question, form, care.movePromise(text, form.workingDays(), me));
            case "van-collega" -> asked(care.takeOver(question, text, me), question, form, "act.nobody", words);
            case "onderwerp" -> asked(care.correctTopic(text, me), question, form, "topic.unknown", words);
            case "splitsen" -> new Result.Handled(questions.split(question.id(), version(form, question), text, me));
            case "samenvoegen" -> new Result.Handled(questions.merge(question.id(), version(form, question), text, me));
            default -> new Result.NoSuchAction();
        };
    }

    /** A no that does not say why, by which rule, what is possible and how to object is not an answer. */
    private Result answer(ActForm form, Question question, Colleague by, Words words) {
        var answer = ActForm.text(form.answer());
        var no = form.saysNo();
        if (no.isGiven() && !no.isComplete()) {
            return new Result.Impossible(words.say("desk.no.incomplete"));
        }
        if (answer.length() > SearchForm.MAX_TEXT) {
            return new Result.Impossible(words.say("result.tooLong", SearchForm.MAX_TEXT));
        }
        var whole = no.isGiven() && !answer.isEmpty() ? no.compose(answer) : answer;
        return handle(question, form, new Command.Answer(by, whole, Boolean.TRUE.equals(form.callerKnows())));
    }

    private Result handle(Question question, ActForm form, Command command) {
        return new Result.Handled(questions.handle(question.id(), form.version(), command));
    }

    private Result asked(Reply<Command> reply, Question question, ActForm form, String unknown, Words words) {
        return switch (reply) {
            case Reply.Found<Command> found -> handle(question, form, found.value());
            case Reply.Absent<Command> _ -> new Result.Impossible(words.say(unknown));
            case Reply.Unavailable<Command> _ -> new Result.Impossible(words.say("act.directoryDown"));
        };
    }

    /** Without a message of its own, what is asked is the question itself. */
    private Result askHelp(ActForm form, Question question, SignedIn me, Words words) {
        UUID colleague = form.person();
        String note = ActForm.text(form.note());
        return colleague == null
                ? new Result.Impossible(words.say("act.nobody"))
                : asked(
                        care.askHelp(question, colleague, note.isEmpty() ? question.text() : note, me),
                        question,
                        form,
                        "act.nobody",
                        words);
    }

    private Result offer(ActForm form, Question question, Colleague by, Words words) {
        var command = offerTo(form, question, by, words);
        return command == null ? new Result.Impossible(words.say("act.nobody")) : handle(question, form, command);
    }

    private @Nullable Command offerTo(ActForm form, Question question, Colleague by, Words words) {
        if (form.person() == null) {
            return null;
        }
        var note = SearchForm.chosen(form.note());
        var topic = question.topic();
        var usual = topic == null ? words.say("offer.byHand") : words.say("offer.topic", topic.title());
        return recipients
                .find(router.advise(question), form.person())
                .map(to -> new Command.Offer(
                        by,
                        Colleague.of(to.card()),
                        note == null ? usual : note,
                        deadlines.respondBefore(
                                clock.instant(),
                                to.card().reachability().back(),
                                question.promise().answerBefore()),
                        to.because(),
                        false,
                        Boolean.TRUE.equals(form.callerWaits())))
                .orElse(null);
    }

    private static int number(ActForm form) {
        return form.number() == null ? 0 : form.number();
    }

    private static long version(ActForm form, Question question) {
        return form.version() == null ? question.version() : form.version();
    }
}
