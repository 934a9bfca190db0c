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
    private Colleague handedBy;
    private Activity activity;
    private @Nullable Escalation escalation;

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
        handedBy = question.handedBy();
        activity = question.activity();
        escalation = question.escalation();
    }

    /** The event is only history. */
    void unchanged() {}

    void offered(Event.Offered event) {
        state = State.OFFERED;
        if (escalation != null) {
            escalation = escalation.offered(escalation.taken());
        }
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
        handedBy = event.from();
        backWithOwner();
    }

    void declined(Event.Declined event) {
        tally = tally.declinedOnce();
        declinedBy.add(event.by().id());
        notTaken(event.by(), Escalation.Cause.DECLINED, event.at());
        if (escalation != null) {
            escalation = escalation.because(event.cause());
        }
    }

    void lapsed(Event.Lapsed event) {
        tally = tally.lapsedOnce();
        notTaken(event.to(), Escalation.Cause.LAPSED, event.at());
    }

    /** The search goes on at once, with everybody it was offered to left out. */
    void notTaken(Colleague addressee, Escalation.Cause cause, Instant at) {
        Escalation goesOn = Escalation.goesOn(escalation, cause, addressee, offer, at);
        backWithOwner();
        escalation = goesOn;
    }

    void escalated(Event.Escalated event) {
        state = State.OFFERED;
        remindedAt = null;
        offer = new PendingOffer(
                event.offeredBy(),
                event.to(),
                event.reason(),
                event.at(),
                event.respondBefore(),
                PendingOffer.Call.NONE);
        if (escalation != null) {
            List<Step> taken = new ArrayList<>(escalation.taken());
            event.skipped().forEach(skipped -> taken.add(skipped.step()));
            taken.add(event.step());
            escalation = escalation.offered(taken);
        }
    }

    /** A new round, later, with everybody but those who gave it back. */
    void nobodyLeft(Event.NobodyLeft event) {
        if (escalation != null) {
            escalation = escalation.anotherRound(event.againAt());
        }
    }

    void fellSilent(Event.FellSilent event) {
        if (!event.backTo().sameAs(event.from())) {
            takenOver(event.backTo());
        }
        escalation = new Escalation(
                Escalation.Cause.SILENT,
                event.from(),
                "",
                List.of(event.from().id()),
                List.of(),
                event.at(),
                List.of());
    }

    /** A reminder moves nothing on, and neither does what somebody else writes down. */
    void moved(Event event) {
        if (event instanceof Event.Nudged nudged) {
            activity = new Activity(activity.since(), nudged.at());
        } else if (!(event instanceof Event.Reminded) && !isNoteOfAnother(event)) {
            activity = new Activity(event.at(), null);
        }
    }

    private boolean isNoteOfAnother(Event event) {
        return event instanceof Event.Heard
                || (event instanceof Event.Noted noted && !noted.by().sameAs(owner));
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
        escalation = null;
        state = State.WAITING;
        waiting = new Waiting(event.asked(), event.at(), event.until());
    }

    void resumed(Event.Resumed event) {
        endWaiting();
        promise = event.promise();
        backWithOwner();
    }

    /** An offer that waits stays, unless it was offered to who has it now. */
    void takenOver(Colleague heir) {
        tally = tally.takenOver();
        if (offer != null && offer.to().sameAs(heir)) {
            offer = null;
        }
        escalation = offer == null ? null : escalation;
        ownedBy(heir);
        if (state == State.RECEIVED || (state == State.OFFERED && offer == null)) {
            state = State.OWNED;
        }
    }

    void promised(Promise moved) {
        promise = moved;
    }

    /** Another topic has other people, who were not asked yet. */
    void about(TopicRef corrected) {
        topic = corrected;
        if (escalation != null) {
            escalation = escalation.withOtherPeople();
        }
    }

    void merged(Event.Merged event) {
        endWaiting();
        mergedInto = event.into();
        state = State.CLOSED;
    }

    void backWithOwner() {
        offer = null;
        escalation = null;
        remindedAt = null;
        state = owners.size() == 1 ? State.RECEIVED : State.OWNED;
    }

    private void ownedBy(Colleague person) {
        owner = person;
        owners.add(person.id());
        handedBy = before.receivedBy();
        remindedAt = null;
        // Who has it now helps by seeing it through.
        help = help.stream().filter(request -> !request.to().sameAs(person)).toList();
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
                before.channel(),
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
                handedBy,
                activity,
                state.isOpen() ? escalation : null,
                before.version() + 1);
    }
}
