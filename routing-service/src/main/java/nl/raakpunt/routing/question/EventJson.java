package nl.raakpunt.routing.question;

import tools.jackson.databind.json.JsonMapper;

/** The written form of events and snapshots; names are fixed here so that renaming a class changes no stored event. */
final class EventJson {

    /** Own mapper: what is stored must not change with the settings of the web layer. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventJson() {}

    static String type(Event event) {
        return switch (event) {
            case Event.Received _ -> "received";
            case Event.Offered _ -> "offered";
            case Event.Accepted _ -> "accepted";
            case Event.Declined _ -> "declined";
            case Event.Withdrawn _ -> "withdrawn";
            case Event.Lapsed _ -> "lapsed";
            case Event.Answered _ -> "answered";
            case Event.Closed _ -> "closed";
        };
    }

    static Event read(String type, String payload) {
        Class<? extends Event> known = switch (type) {
            case "received" -> Event.Received.class;
            case "offered" -> Event.Offered.class;
            case "accepted" -> Event.Accepted.class;
            case "declined" -> Event.Declined.class;
            case "withdrawn" -> Event.Withdrawn.class;
            case "lapsed" -> Event.Lapsed.class;
            case "answered" -> Event.Answered.class;
            case "closed" -> Event.Closed.class;
            default -> throw new IllegalStateException("The log holds an unknown event: " + type);
        };
        return JSON.readValue(payload, known);
    }

    static String write(Event event) {
        return JSON.writeValueAsString(event);
    }

    static String write(Question question) {
        return JSON.writeValueAsString(question);
    }

    static Question readQuestion(String snapshot) {
        return JSON.readValue(snapshot, Question.class);
    }
}
