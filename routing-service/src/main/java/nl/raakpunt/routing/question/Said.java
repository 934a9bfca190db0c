package nl.raakpunt.routing.question;

import java.util.Optional;

/** The text somebody wrote with an event. */
final class Said {

    private Said() {}

    static Optional<String> in(Event event) {
        String text = switch (event) {
            case Event.Received e -> e.text();
            case Event.Offered e -> e.reason();
            case Event.Declined e -> e.reason();
            case Event.Answered e -> e.answer();
            case Event.HelpAsked e -> e.question();
            case Event.HelpGiven e -> e.text();
            case Event.HelpRefused e -> e.reason();
            case Event.Noted e -> e.text();
            case Event.Heard e -> e.text();
            case Event.WaitingForCitizen e -> e.asked();
            case Event.Resumed e -> e.heard();
            case Event.Reopened e -> e.why();
            case Event.TakenOver e -> e.why();
            case Event.PromiseMoved e -> e.why();
            case Event.Absorbed e -> e.text();
            case Event.SplitOff e -> e.text();
            case Event.Escalated e -> e.reason();
            case Event.Accepted _,
                    Event.Withdrawn _,
                    Event.Lapsed _,
                    Event.Closed _,
                    Event.Reached _,
                    Event.NotReached _,
                    Event.HelpCancelled _,
                    Event.HelpMissed _,
                    Event.Reminded _,
                    Event.Inherited _,
                    Event.TopicCorrected _,
                    Event.Merged _,
                    Event.NobodyLeft _,
                    Event.Hurried _,
                    Event.NotDelivered _,
                    Event.Nudged _,
                    Event.Confirmed _,
                    Event.FellSilent _ -> "";
        };
        return Optional.of(text).filter(said -> !said.isEmpty());
    }
}
