package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.question.QuestionSummary;
import org.jspecify.annotations.Nullable;

/**
 * One question in a list, ready to show.
 *
 * @param who who has it, or whom it waits for
 * @param deadline what must happen before when
 * @param cameBack who did not take it and why, as long as somebody is looked for
 */
public record QuestionRow(
        String id,
        String reference,
        long version,
        String title,
        @Nullable String area,
        String excerpt,
        String stateName,
        String tone,
        String who,
        String deadline,
        boolean late,
        @Nullable String cameBack) {

    static QuestionRow of(QuestionSummary question, UUID viewer, Words words) {
        var topic = question.topic();
        return new QuestionRow(
                question.id().toString(),
                question.reference(),
                question.version(),
                topic == null ? question.excerpt() : topic.title(),
                question.area() == null ? null : words.village(question.area()),
                topic == null ? "" : question.excerpt(),
                state(question, words),
                QuestionView.tone(question.state()),
                who(question, viewer, words),
                deadline(question, viewer, words),
                QuestionView.late(question.state(), question.answerBefore(), words.now()),
                question.notTaken() == null ? null : question.notTaken().told(words::say));
    }

    /** What came back is not new. */
    private static String state(QuestionSummary question, Words words) {
        var state = "state." + question.state();
        return question.notTaken() == null || question.offeredTo() != null
                ? words.say(state)
                : words.sayFirst(List.of("row.back." + question.notTaken().how(), state));
    }

    private static String who(QuestionSummary question, UUID viewer, Words words) {
        var to = question.offeredTo();
        if (to != null && to.id().equals(viewer)) {
            return words.say("row.from", question.owner().displayName());
        }
        if (to != null) {
            return words.say("row.waitsFor", to.displayName());
        }
        var mine = question.owner().id().equals(viewer);
        return mine
                ? words.say(question.state().isOpen() ? "row.mine" : "row.mine.done")
                : words.say("row.owner", question.owner().displayName());
    }

    private static String deadline(QuestionSummary question, UUID viewer, Words words) {
        var to = question.offeredTo();
        var before = question.respondBefore();
        if (to != null && before != null && to.id().equals(viewer)) {
            var since = question.callerSince();
            if (since != null) {
                return words.say("row.respond.waiting", words.moment(since), words.moment(question.answerBefore()));
            }
            return words.say("row.respond", words.moment(before), words.moment(question.answerBefore()));
        }
        if (question.helpBefore() != null) {
            return words.say("row.help", words.moment(question.helpBefore()), words.moment(question.answerBefore()));
        }
        return switch (question.state()) {
            case WAITING -> words.say("row.waiting");
            case RECEIVED, OFFERED, OWNED -> words.say("row.answer", words.moment(question.answerBefore()));
            case ANSWERED -> answered(question, words);
            case CLOSED -> words.say("row.finished", words.moment(question.changedAt()));
        };
    }

    /** It is not finished yet: the citizen may still have something to add. */
    private static String answered(QuestionSummary question, Words words) {
        var at = words.moment(question.answeredAt() == null ? question.changedAt() : question.answeredAt());
        return question.closesAt() == null
                ? words.say("row.answered", at)
                : words.say("row.answered.closes", at, words.moment(question.closesAt()));
    }
}
