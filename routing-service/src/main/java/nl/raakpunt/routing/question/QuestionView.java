package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.AreaRef;
import org.jspecify.annotations.Nullable;

/** A question as the API shows it. */
record QuestionView(
        UUID id,
        String reference,
        String text,
        @Nullable TopicRef topic,
        @Nullable AreaRef area,
        Caller caller,
        Channel channel,
        State state,
        Person receivedBy,
        Instant receivedAt,
        Person owner,
        @Nullable OfferView offer,
        Instant answerBefore,
        @Nullable String answer,
        Tally counted,
        List<HelpView> help,
        @Nullable Waiting waiting,
        @Nullable UUID mergedInto,
        @Nullable EscalationView escalation,
        @Nullable Instant nudgedAt,
        long version) {

    /** A colleague by id and name. */
    record Person(UUID id, String displayName) {
        static Person of(Colleague colleague) {
            return new Person(colleague.id(), colleague.displayName());
        }
    }

    /** An offer that waits for an answer. */
    record OfferView(
            Person by, Person to, String reason, Instant offeredAt, Instant respondBefore, PendingOffer.Call call) {}

    /** The search for somebody who takes it, when nobody did. */
    record EscalationView(
            Escalation.Cause cause,
            Person last,
            List<Step> taken,
            @Nullable Instant nextAt) {
        static EscalationView of(Escalation escalation) {
            return new EscalationView(
                    escalation.cause(), Person.of(escalation.last()), escalation.taken(), escalation.nextAt());
        }
    }

    /** Help that was asked for and did not come yet. */
    record HelpView(int number, Person to, String question, Instant askedAt, Instant respondBefore) {
        static HelpView of(HelpRequest request) {
            return new HelpView(
                    request.number(),
                    Person.of(request.to()),
                    request.question(),
                    request.askedAt(),
                    request.respondBefore());
        }
    }

    static QuestionView of(Question question) {
        PendingOffer offer = question.offer();
        return new QuestionView(
                question.id().value(),
                question.reference(),
                question.text(),
                question.topic(),
                question.area(),
                question.caller(),
                question.channel(),
                question.state(),
                Person.of(question.receivedBy()),
                question.receivedAt(),
                Person.of(question.owner()),
                offer == null ? null : view(offer),
                question.promise().answerBefore(),
                question.answer(),
                question.tally(),
                question.help().stream().map(HelpView::of).toList(),
                question.waiting(),
                question.mergedInto() == null ? null : question.mergedInto().value(),
                question.escalation() == null ? null : EscalationView.of(question.escalation()),
                question.activity().nudgedAt(),
                question.version());
    }

    private static OfferView view(PendingOffer offer) {
        return new OfferView(
                Person.of(offer.by()),
                Person.of(offer.to()),
                offer.reason(),
                offer.offeredAt(),
                offer.respondBefore(),
                offer.call());
    }
}
