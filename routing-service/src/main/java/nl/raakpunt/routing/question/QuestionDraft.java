package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question while one event changes it. */
final class QuestionDraft {

    private final Question before;
    private @Nullable TopicRef topic;
    private Colleague owner;
    private State state;
    private @Nullable PendingOffer offer;
    private Promise promise;
    private @Nullable String answer;
    private final List<UUID> owners;
    private final Set<UUID> declinedBy;
    private Tally tally;
    private List<HelpRequest> help;
    private @Nullable Waiting waiting;
    private @Nullable Instant remindedAt;
    private @Nullable QuestionId mergedInto;

    QuestionDraft(Question question) {
        before = question;
        topic = question.topic();
        owner = question.owner();
        state = question.state();
        offer = question.offer();
        promise = question.promise();
        answer = question.answer();
        owners = new ArrayList<>(question.owners());
        declinedBy = new HashSet<>(question.declinedBy());
        tally = question.tally();
        help = question.help();
        waiting = question.waiting();
        remindedAt = question.remindedAt();
        mergedInto = question.mergedInto();
    }

    /** The event is only history. */
    void unchanged() {}

    void offered(Event.Offered event) {
        state = State.OFFERED;
        remindedAt = null;
        offer = new PendingOffer(
                event.by(),
                event.to(),
                event.reason(),
                event.at(),
                event.respondBefore(),
                event.callerWaits() ? PendingOffer.Call.CALLER_WAITS : PendingOffer.Call.NONE);
    }

    void spoken() {
        if (offer != null) {
            offer = new PendingOffer(
                    offer.by(),
                    offer.to(),
                    offer.reason(),
                    offer.offeredAt(),
                    offer.respondBefore(),
                    PendingOffer.Call.SPOKEN);
        }
    }

    void notReached(Event.NotReached event) {
        if (offer != null) {
            offer = new PendingOffer(
                    offer.by(),
                    offer.to(),
                    offer.reason(),
                    offer.offeredAt(),
                    event.respondBefore(),
                    PendingOffer.Call.NONE);
        }
    }

    void accepted(Event.Accepted event) {
        tally = tally.handedOff(owners.contains(event.by().id()));
        ownedBy(event.by());
        backWithOwner();
    }

    void declined(Event.Declined event) {
        tally = tally.declinedOnce();
        declinedBy.add(event.by().id());
        backWithOwner();
    }

    void lapsed() {
        tally = tally.lapsedOnce();
        backWithOwner();
    }

    void answered(Event.Answered event) {
        endWaiting();
        state = State.ANSWERED;
        answer = event.answer();
    }

    void closed() {
        state = State.CLOSED;
    }

    void reopened(Event.Reopened event) {
        tally = tally.reopenedOnce();
        promise = event.promise();
        backWithOwner();
    }

    void helpAsked(Event.HelpAsked event) {
        tally = tally.askedForHelp();
        help = new ArrayList<>(help);
        help.add(new HelpRequest(
                event.number(), event.by(), event.to(), event.question(), event.at(), event.respondBefore()));
    }

    void helpEnded(int number) {
        help = help.stream().filter(request -> request.number() != number).toList();
    }

    void reminded(Event.Reminded event) {
        remindedAt = event.at();
    }

    void waiting(Event.WaitingForCitizen event) {
        state = State.WAITING;
        waiting = new Waiting(event.asked(), event.at(), event.until());
    }

    void resumed(Event.Resumed event) {
        endWaiting();
        promise = event.promise();
        backWithOwner();
    }

    void takenOver(Colleague heir) {
        tally = tally.takenOver();
        ownedBy(heir);
        if (state == State.RECEIVED) {
            state = State.OWNED;
        }
    }

    void promised(Promise moved) {
        promise = moved;
    }

    void about(TopicRef corrected) {
        topic = corrected;
    }

    void merged(Event.Merged event) {
        endWaiting();
        mergedInto = event.into();
        state = State.CLOSED;
    }

    void backWithOwner() {
        offer = null;
        remindedAt = null;
        state = owners.size() == 1 ? State.RECEIVED : State.OWNED;
    }

    private void ownedBy(Colleague person) {
        owner = person;
        owners.add(person.id());
        remindedAt = null;
    }

    private void endWaiting() {
        waiting = null;
    }

    Question question() {
        return new Question(
                before.id(),
                before.reference(),
                before.text(),
                topic,
                before.area(),
                before.caller(),
                before.receivedBy(),
                before.receivedAt(),
                owner,
                state,
                offer,
                promise,
                answer,
                owners,
                declinedBy,
                tally,
                help,
                waiting,
                remindedAt,
                mergedInto,
                before.version() + 1);
    }
}
