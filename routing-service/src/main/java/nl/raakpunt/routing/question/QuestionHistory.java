package nl.raakpunt.routing.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Derives a question from what happened to it; never refuses, because facts cannot be refused. */
final class QuestionHistory {

    private QuestionHistory() {}

    static Question evolve(@Nullable Question question, Event event) {
        if (event instanceof Event.Received received) {
            return received(received);
        }
        if (question == null) {
            throw new IllegalArgumentException("The first event of a question is that it is received");
        }
        QuestionDraft draft = new QuestionDraft(question);
        switch (event) {
            case Event.Received _ -> throw new IllegalArgumentException("A question is received once");
            case Event.Offered offered -> draft.offered(offered);
            case Event.Reached _ -> draft.spoken();
            case Event.NotReached notReached -> draft.notReached(notReached);
            case Event.Accepted accepted -> draft.accepted(accepted);
            case Event.Declined declined -> draft.declined(declined);
            case Event.Withdrawn _ -> draft.backWithOwner();
            case Event.Lapsed lapsed -> draft.lapsed(lapsed);
            case Event.Answered answered -> draft.answered(answered);
            case Event.Closed _ -> draft.closed();
            case Event.HelpAsked asked -> draft.helpAsked(asked);
            case Event.HelpGiven given -> draft.helpEnded(given.number());
            case Event.HelpRefused refused -> draft.helpEnded(refused.number());
            case Event.HelpCancelled cancelled -> draft.helpEnded(cancelled.number());
            case Event.HelpMissed missed -> draft.helpEnded(missed.number());
            case Event.Noted _, Event.Heard _, Event.Absorbed _, Event.SplitOff _ -> draft.unchanged();
            case Event.Reminded reminded -> draft.reminded(reminded);
            case Event.WaitingForCitizen waiting -> draft.waiting(waiting);
            case Event.Resumed resumed -> draft.resumed(resumed);
            case Event.Reopened reopened -> draft.reopened(reopened);
            case Event.TakenOver takenOver -> draft.takenOver(takenOver.by());
            case Event.Inherited inherited -> draft.takenOver(inherited.to());
            case Event.PromiseMoved moved -> draft.promised(moved.promise());
            case Event.TopicCorrected corrected -> draft.about(corrected.topic());
            case Event.Merged merged -> draft.merged(merged);
            case Event.Escalated escalated -> draft.escalated(escalated);
            case Event.NobodyLeft nobody -> draft.nobodyLeft(nobody);
            case Event.Hurried hurried -> draft.notTaken(hurried.to(), Escalation.Cause.HURRIED, hurried.at());
            case Event.NotDelivered failed -> draft.notTaken(failed.to(), Escalation.Cause.NOT_DELIVERED, failed.at());
            case Event.Nudged _, Event.Confirmed _ -> draft.unchanged();
            case Event.FellSilent silent -> draft.fellSilent(silent);
        }
        draft.moved(event);
        return draft.question();
    }

    private static Question received(Event.Received event) {
        return new Question(
                event.id(),
                event.reference(),
                event.text(),
                event.topic(),
                event.area(),
                event.caller(),
                event.channel(),
                event.by(),
                event.at(),
                event.by(),
                State.RECEIVED,
                null,
                event.promise(),
                null,
                List.of(event.by().id()),
                Set.of(),
                Tally.NONE,
                List.of(),
                null,
                null,
                null,
                event.by(),
                new Activity(event.at(), null),
                null,
                1);
    }
}
