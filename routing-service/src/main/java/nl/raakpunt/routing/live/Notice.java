package nl.raakpunt.routing.live;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.PendingOffer;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionMoved;
import tools.jackson.databind.json.JsonMapper;

/** What travels through PostgreSQL when a question changes: ids only, nothing anybody could read. */
record Notice(UUID question, long version, QuestionChanged.Kind kind, Set<UUID> audience) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Notice of(QuestionMoved moved, Event event) {
        Set<UUID> audience = new LinkedHashSet<>();
        if (moved.before() != null) {
            addPeople(audience, moved.before());
        }
        addPeople(audience, moved.after());
        Question after = moved.after();
        return new Notice(after.id().value(), after.version(), kind(event), audience);
    }

    static Notice read(String payload) {
        return JSON.readValue(payload, Notice.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    QuestionChanged change() {
        return new QuestionChanged(new QuestionId(question), version, kind);
    }

    private static void addPeople(Set<UUID> audience, Question question) {
        audience.addAll(question.owners());
        audience.add(question.receivedBy().id());
        PendingOffer offer = question.offer();
        if (offer != null) {
            audience.add(offer.by().id());
            audience.add(offer.to().id());
        }
        question.help().forEach(request -> audience.add(request.to().id()));
    }

    private static QuestionChanged.Kind kind(Event event) {
        return switch (event) {
            case Event.Received _ -> QuestionChanged.Kind.RECEIVED;
            case Event.Offered _ -> QuestionChanged.Kind.OFFERED;
            case Event.Accepted _ -> QuestionChanged.Kind.ACCEPTED;
            case Event.Declined _ -> QuestionChanged.Kind.DECLINED;
            case Event.Withdrawn _ -> QuestionChanged.Kind.WITHDRAWN;
            case Event.Lapsed _ -> QuestionChanged.Kind.LAPSED;
            case Event.Answered _ -> QuestionChanged.Kind.ANSWERED;
            case Event.Closed _ -> QuestionChanged.Kind.CLOSED;
            case Event.Reached _, Event.NotReached _ -> QuestionChanged.Kind.CALL;
            case Event.HelpAsked _ -> QuestionChanged.Kind.HELP_ASKED;
            case Event.HelpGiven _ -> QuestionChanged.Kind.HELP_GIVEN;
            case Event.HelpRefused _ -> QuestionChanged.Kind.HELP_REFUSED;
            case Event.HelpCancelled _ -> QuestionChanged.Kind.HELP_CANCELLED;
            case Event.HelpMissed _ -> QuestionChanged.Kind.HELP_MISSED;
            case Event.Noted _ -> QuestionChanged.Kind.NOTED;
            case Event.Heard _ -> QuestionChanged.Kind.HEARD;
            case Event.Reminded _ -> QuestionChanged.Kind.REMINDED;
            case Event.WaitingForCitizen _ -> QuestionChanged.Kind.WAITING;
            case Event.Resumed _ -> QuestionChanged.Kind.RESUMED;
            case Event.Reopened _ -> QuestionChanged.Kind.REOPENED;
            case Event.TakenOver _, Event.Inherited _ -> QuestionChanged.Kind.TAKEN_OVER;
            case Event.PromiseMoved _ -> QuestionChanged.Kind.PROMISE_MOVED;
            case Event.TopicCorrected _ -> QuestionChanged.Kind.TOPIC_CORRECTED;
            case Event.Merged _, Event.Absorbed _ -> QuestionChanged.Kind.MERGED;
            case Event.SplitOff _ -> QuestionChanged.Kind.SPLIT;
            case Event.Escalated _ -> QuestionChanged.Kind.OFFERED;
            case Event.NobodyLeft _ -> QuestionChanged.Kind.NOBODY_LEFT;
            case Event.Hurried _ -> QuestionChanged.Kind.WITHDRAWN;
            case Event.NotDelivered _ -> QuestionChanged.Kind.LAPSED;
            case Event.Nudged _ -> QuestionChanged.Kind.NUDGED;
            case Event.Confirmed _ -> QuestionChanged.Kind.CONFIRMED;
            case Event.FellSilent _ -> QuestionChanged.Kind.FELL_SILENT;
        };
    }
}
