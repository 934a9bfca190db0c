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
        audience.add(question.owner().id());
        audience.add(question.receivedBy().id());
        PendingOffer offer = question.offer();
        if (offer != null) {
            audience.add(offer.by().id());
            audience.add(offer.to().id());
        }
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
        };
    }
}
