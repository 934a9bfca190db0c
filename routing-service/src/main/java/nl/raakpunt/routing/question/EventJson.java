package nl.raakpunt.routing.question;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The written form of events and snapshots; names are fixed here so that renaming a class changes no stored event. */
final class EventJson {

    /**
     * Own mapper: what is stored must not change with the settings of the web layer. Events are never rewritten, so a
     * number or flag that an older event does not have yet reads as zero or false.
     */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
            case Event.Reached _ -> "reached";
            case Event.NotReached _ -> "not-reached";
            case Event.HelpAsked _ -> "help-asked";
            case Event.HelpGiven _ -> "help-given";
            case Event.HelpRefused _ -> "help-refused";
            case Event.HelpCancelled _ -> "help-cancelled";
            case Event.HelpMissed _ -> "help-missed";
            case Event.Noted _ -> "noted";
            case Event.Heard _ -> "heard";
            case Event.Reminded _ -> "reminded";
            case Event.WaitingForCitizen _ -> "waiting-for-citizen";
            case Event.Resumed _ -> "resumed";
            case Event.Reopened _ -> "reopened";
            case Event.TakenOver _ -> "taken-over";
            case Event.Inherited _ -> "inherited";
            case Event.PromiseMoved _ -> "promise-moved";
            case Event.TopicCorrected _ -> "topic-corrected";
            case Event.Merged _ -> "merged";
            case Event.Absorbed _ -> "absorbed";
            case Event.SplitOff _ -> "split-off";
            case Event.Escalated _ -> "escalated";
            case Event.NobodyLeft _ -> "nobody-left";
            case Event.Hurried _ -> "hurried";
            case Event.NotDelivered _ -> "not-delivered";
            case Event.Nudged _ -> "nudged";
            case Event.Confirmed _ -> "confirmed";
            case Event.FellSilent _ -> "fell-silent";
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
            case "reached" -> Event.Reached.class;
            case "not-reached" -> Event.NotReached.class;
            case "help-asked" -> Event.HelpAsked.class;
            case "help-given" -> Event.HelpGiven.class;
            case "help-refused" -> Event.HelpRefused.class;
            case "help-cancelled" -> Event.HelpCancelled.class;
            case "help-missed" -> Event.HelpMissed.class;
            case "noted" -> Event.Noted.class;
            case "heard" -> Event.Heard.class;
            case "reminded" -> Event.Reminded.class;
            case "waiting-for-citizen" -> Event.WaitingForCitizen.class;
            case "resumed" -> Event.Resumed.class;
            case "reopened" -> Event.Reopened.class;
            case "taken-over" -> Event.TakenOver.class;
            case "inherited" -> Event.Inherited.class;
            case "promise-moved" -> Event.PromiseMoved.class;
            case "topic-corrected" -> Event.TopicCorrected.class;
            case "merged" -> Event.Merged.class;
            case "absorbed" -> Event.Absorbed.class;
            case "split-off" -> Event.SplitOff.class;
            case "escalated" -> Event.Escalated.class;
            case "nobody-left" -> Event.NobodyLeft.class;
            case "hurried" -> Event.Hurried.class;
            case "not-delivered" -> Event.NotDelivered.class;
            case "nudged" -> Event.Nudged.class;
            case "confirmed" -> Event.Confirmed.class;
            case "fell-silent" -> Event.FellSilent.class;
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

    /** The part of a snapshot with the help that is waited for. */
    static List<HelpRequest> readHelp(String part) {
        return List.of(JSON.readValue(part, HelpRequest[].class));
    }

    /** The part of a snapshot with the search for somebody who takes the question. */
    static Escalation readSearch(String part) {
        return JSON.readValue(part, Escalation.class);
    }
}
