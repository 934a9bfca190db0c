package nl.raakpunt.routing.citizen;

import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Tally;

/** Where a question is, like a parcel. */
enum Step {
    RECEIVED,
    WITH_COLLEAGUE,
    BEING_ANSWERED,
    ANSWERED;

    /** The step that goes on now; what comes before it is done. */
    static Step now(Question question) {
        Tally tally = question.tally();
        return switch (question.state()) {
            case RECEIVED, OFFERED ->
                tally.handoffs() + tally.takeovers() == 0 && question.answer() == null ? RECEIVED : WITH_COLLEAGUE;
            case OWNED, WAITING -> BEING_ANSWERED;
            case ANSWERED, CLOSED -> ANSWERED;
        };
    }
}
