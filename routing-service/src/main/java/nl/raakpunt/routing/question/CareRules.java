package nl.raakpunt.routing.question;

import static nl.raakpunt.routing.question.QuestionRules.accepted;
import static nl.raakpunt.routing.question.QuestionRules.refused;

import java.time.Duration;
import java.time.Instant;

/** What keeps a question moving without changing its owner: notes, reminders, waiting, an honest promise, the right topic. */
final class CareRules {

    /** More often helps nobody. */
    static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private CareRules() {}

    static Decision note(Command.Note note, Instant now) {
        return note.text().isBlank()
                ? refused(Rule.TEXT_REQUIRED, null)
                : accepted(new Event.Noted(now, note.by(), note.text()));
    }

    static Decision hear(Command.Hear hear, Instant now) {
        return hear.text().isBlank() ? refused(Rule.TEXT_REQUIRED, null) : accepted(new Event.Heard(now, hear.text()));
    }

    static Decision remind(Question question, Command.Remind remind, Instant now) {
        Colleague turn = question.turn();
        if (!question.state().isOpen() || question.state() == State.WAITING || turn.sameAs(remind.by())) {
            return refused(Rule.NO_USE_TO_REMIND, turn);
        }
        Instant last = question.remindedAt();
        return last != null && now.isBefore(last.plus(BETWEEN_REMINDERS))
                ? refused(Rule.REMINDED_LATELY, turn)
                : accepted(new Event.Reminded(now, remind.by(), turn));
    }

    static Decision waitForCitizen(Question question, Command.WaitForCitizen wait, Instant now) {
        if (!question.owner().sameAs(wait.by())) {
            return refused(Rule.OWNER_WAITS, question.owner());
        }
        return switch (question.state()) {
            case OFFERED -> refused(Rule.WITHDRAW_FIRST, question.turn());
            case ANSWERED, CLOSED -> refused(Rule.ANSWERED_ALREADY, question.owner());
            case WAITING -> refused(Rule.WAITING_ALREADY, question.owner());
            case RECEIVED, OWNED -> waiting(wait, now);
        };
    }

    private static Decision waiting(Command.WaitForCitizen wait, Instant now) {
        if (wait.asked().isBlank()) {
            return refused(Rule.TEXT_REQUIRED, null);
        }
        return wait.until().isAfter(now)
                ? accepted(new Event.WaitingForCitizen(now, wait.by(), wait.asked(), wait.until()))
                : refused(Rule.RESPOND_IN_THE_FUTURE, null);
    }

    static Decision resume(Question question, Command.Resume resume, Instant now) {
        Waiting waiting = question.waiting();
        if (waiting == null) {
            return refused(Rule.NOT_WAITING, question.owner());
        }
        if (resume.by() == null && resume.heard().isBlank() && now.isBefore(waiting.until())) {
            return refused(Rule.OFFER_NOT_DUE, question.owner());
        }
        return accepted(new Event.Resumed(now, resume.by(), resume.heard(), resume.promise()));
    }

    static Decision movePromise(Question question, Command.MovePromise move, Instant now) {
        if (!question.owner().sameAs(move.by())) {
            return refused(Rule.OWNER_MOVES_PROMISE, question.owner());
        }
        if (question.state() == State.ANSWERED) {
            return refused(Rule.ANSWERED_ALREADY, question.owner());
        }
        if (move.why().isBlank()) {
            return refused(Rule.REASON_REQUIRED, null);
        }
        return move.promise().answerBefore().isAfter(now)
                ? accepted(new Event.PromiseMoved(now, move.by(), question.promise(), move.promise(), move.why()))
                : refused(Rule.PROMISE_IN_THE_FUTURE, null);
    }

    static Decision correctTopic(Question question, Command.CorrectTopic correct, Instant now) {
        TopicRef topic = question.topic();
        return topic != null && topic.key().equals(correct.topic().key())
                ? refused(Rule.TOPIC_IS_THE_SAME, question.owner())
                : accepted(new Event.TopicCorrected(now, correct.by(), topic, correct.topic()));
    }
}
