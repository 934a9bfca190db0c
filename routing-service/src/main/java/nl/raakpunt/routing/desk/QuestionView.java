package nl.raakpunt.routing.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.question.Escalation;
import nl.raakpunt.routing.question.HelpRequest;
import nl.raakpunt.routing.question.PendingOffer;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.State;
import org.jspecify.annotations.Nullable;

/**
 * One question, ready to show to one viewer.
 *
 * @param status who has it and what is waited for, in one sentence
 * @param late whether the promise is broken or nearly so
 * @param mine whether the viewer owns it
 * @param forMe whether it is offered to the viewer
 * @param call where the call of a warm transfer stands
 * @param offeredTo to whom it is offered
 * @param help help that was asked for and did not come yet
 * @param waitsFor what the citizen was asked
 * @param search what is done to find somebody who takes it
 * @param nudged whether the owner was asked if it still has attention
 * @param nobodyToTell whether an answer cannot be told to anybody
 */
public record QuestionView(
        String id,
        String reference,
        long version,
        String title,
        String text,
        @Nullable String topic,
        @Nullable String area,
        @Nullable String callerName,
        @Nullable ContactLink callerPhone,
        @Nullable ContactLink callerMail,
        State state,
        String stateName,
        String tone,
        String status,
        String owner,
        String received,
        String promise,
        boolean late,
        @Nullable String offerReason,
        @Nullable String answer,
        boolean mine,
        boolean forMe,
        PendingOffer.Call call,
        String offeredTo,
        List<HelpLine> help,
        @Nullable String waitsFor,
        @Nullable String search,
        boolean nudged,
        boolean nobodyToTell) {

    /** One request for help, in one line. */
    public record HelpLine(int number, String line, String asked, boolean forMe) {

        static HelpLine of(HelpRequest request, UUID viewer, Words words) {
            var forMe = request.to().id().equals(viewer);
            var before = words.moment(request.respondBefore());
            return new HelpLine(
                    request.number(),
                    forMe
                            ? words.say("help.forMe", request.by().displayName(), before)
                            : words.say("help.open", request.to().displayName(), before),
                    request.question(),
                    forMe);
        }
    }

    /** What can be done with it now, by whom it may. */
    public boolean workable() {
        return mine && (state == State.RECEIVED || state == State.OWNED);
    }

    public boolean open() {
        return state.isOpen();
    }

    static QuestionView of(Question question, UUID viewer, Words words) {
        var caller = question.caller();
        var topic = question.topic() == null ? null : question.topic().title();
        var offer = question.offer();
        return new QuestionView(
                question.id().toString(),
                question.reference(),
                question.version(),
                topic == null ? excerpt(question.text()) : topic,
                question.text(),
                topic,
                question.area() == null ? null : question.area().name(),
                caller.name(),
                ContactLink.phone(caller.phone()),
                ContactLink.mail(caller.mail()),
                question.state(),
                words.say("state." + question.state()),
                tone(question.state()),
                status(question, viewer, words),
                question.owner().displayName(),
                words.say(
                        "question.received",
                        words.moment(question.receivedAt()),
                        question.receivedBy().displayName()),
                words.moment(question.promise().answerBefore()),
                late(question.state(), question.promise().answerBefore(), words.now()),
                offer == null ? null : offer.reason(),
                question.answer(),
                question.isOwnedBy(viewer),
                question.isOfferedTo(viewer),
                offer == null ? PendingOffer.Call.NONE : offer.call(),
                offer == null ? "" : offer.to().displayName(),
                question.help().stream()
                        .map(request -> HelpLine.of(request, viewer, words))
                        .toList(),
                question.waiting() == null ? null : question.waiting().asked(),
                search(question, viewer, words),
                question.activity().nudgedAt() != null,
                question.nobodyToTell());
    }

    private static @Nullable String search(Question question, UUID viewer, Words words) {
        var escalation = question.escalation();
        var nextAt = escalation == null ? null : escalation.nextAt();
        if (escalation == null || nextAt == null) {
            return null;
        }
        if (escalation.cause() == Escalation.Cause.NOBODY_LEFT) {
            return words.say("search.nobody", words.moment(nextAt));
        }
        var goesOn = question.isOwnedBy(viewer)
                ? words.say("search.busy")
                : words.say("search.busy.other", question.owner().displayName());
        return question.notTaken()
                .map(last -> last.told(words::say) + " " + goesOn)
                .orElse(goesOn);
    }

    static String tone(State state) {
        return switch (state) {
            case RECEIVED, OFFERED -> "warning";
            case OWNED, ANSWERED -> "safe";
            case WAITING, CLOSED -> "neutral";
        };
    }

    static boolean late(State state, Instant answerBefore, Instant now) {
        return List.of(State.RECEIVED, State.OFFERED, State.OWNED).contains(state) && !now.isBefore(answerBefore);
    }

    private static String status(Question question, UUID viewer, Words words) {
        var key = "status." + question.state() + (question.isOwnedBy(viewer) ? ".mine" : "");
        var offer = question.offer();
        var to = offer == null ? "" : offer.to().displayName();
        if (offer != null && offer.call() == PendingOffer.Call.CALLER_WAITS) {
            var since = words.moment(offer.offeredAt());
            return question.isOfferedTo(viewer)
                    ? words.say("status.OFFERED.forMe.waiting", question.owner().displayName(), since)
                    : words.say(key + ".waiting", question.owner().displayName(), to, since);
        }
        var before = offer == null ? "" : words.moment(offer.respondBefore());
        if (question.isOfferedTo(viewer)) {
            return words.say("status.OFFERED.forMe", question.owner().displayName(), before);
        }
        return words.say(key, question.owner().displayName(), to, before);
    }

    private static String excerpt(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 70)) + "…";
    }
}
