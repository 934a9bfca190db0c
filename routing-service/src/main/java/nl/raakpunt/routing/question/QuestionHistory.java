package nl.raakpunt.routing.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        Draft draft = new Draft(question);
        switch (event) {
            case Event.Received _ -> throw new IllegalArgumentException("A question is received once");
            case Event.Offered offered -> draft.offered(offered);
            case Event.Accepted accepted -> draft.accepted(accepted);
            case Event.Declined declined -> draft.declined(declined);
            case Event.Withdrawn _ -> draft.backWithOwner();
            case Event.Lapsed _ -> draft.lapsed();
            case Event.Answered answered -> draft.answered(answered);
            case Event.Closed _ -> draft.state = State.CLOSED;
        }
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
                1);
    }

    /** The parts of a question that events change. */
    private static final class Draft {
        private final Question before;
        private Colleague owner;
        private State state;
        private @Nullable PendingOffer offer;
        private @Nullable String answer;
        private final List<UUID> owners;
        private final Set<UUID> declinedBy;
        private Tally tally;

        Draft(Question question) {
            before = question;
            owner = question.owner();
            state = question.state();
            offer = question.offer();
            answer = question.answer();
            owners = new ArrayList<>(question.owners());
            declinedBy = new HashSet<>(question.declinedBy());
            tally = question.tally();
        }

        void offered(Event.Offered event) {
            state = State.OFFERED;
            offer = new PendingOffer(event.by(), event.to(), event.reason(), event.at(), event.respondBefore());
        }

        void accepted(Event.Accepted event) {
            tally = tally.handedOff(owners.contains(event.by().id()));
            owner = event.by();
            owners.add(owner.id());
            backWithOwner();
        }

        void declined(Event.Declined event) {
            tally = tally.declined();
            declinedBy.add(event.by().id());
            backWithOwner();
        }

        void lapsed() {
            tally = tally.lapsed();
            backWithOwner();
        }

        void answered(Event.Answered event) {
            state = State.ANSWERED;
            answer = event.answer();
        }

        void backWithOwner() {
            offer = null;
            state = tally.handoffs() == 0 ? State.RECEIVED : State.OWNED;
        }

        Question question() {
            return new Question(
                    before.id(),
                    before.reference(),
                    before.text(),
                    before.topic(),
                    before.area(),
                    before.caller(),
                    before.receivedBy(),
                    before.receivedAt(),
                    owner,
                    state,
                    offer,
                    before.promise(),
                    answer,
                    owners,
                    declinedBy,
                    tally,
                    before.version() + 1);
        }
    }
}
