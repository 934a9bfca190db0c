package nl.raakpunt.routing.question;

import java.util.List;

/**
 * Takes personal data out of what happened. Who of the organisation did what when stays, and so does every moment, so
 * that figures are the same afterwards.
 */
final class Erasure {

    /** Stands where a text was. */
    static final String GONE = "[verwijderd]";

    private Erasure() {}

    static Event of(Event event, Extent extent) {
        return switch (extent) {
            case CONTACT -> event instanceof Event.Received received ? received(received, received.text()) : event;
            case TEXTS -> withoutTexts(event);
        };
    }

    private static Event.Received received(Event.Received event, String text) {
        return new Event.Received(
                event.at(),
                event.by(),
                event.id(),
                event.reference(),
                text,
                Caller.UNKNOWN,
                event.channel(),
                event.topic(),
                event.area(),
                event.promise());
    }

    private static Event withoutTexts(Event event) {
        return switch (event) {
            case Event.Received e -> received(e, GONE);
            case Event.Offered e ->
                new Event.Offered(
                        e.at(), e.by(), e.to(), GONE, e.respondBefore(), withoutWords(e.because()), e.callerWaits());
            case Event.Declined e -> new Event.Declined(e.at(), e.by(), e.offeredBy(), GONE);
            case Event.Answered e -> new Event.Answered(e.at(), e.by(), GONE, e.firstContact());
            case Event.HelpAsked e -> new Event.HelpAsked(e.at(), e.by(), e.number(), e.to(), GONE, e.respondBefore());
            case Event.HelpGiven e -> new Event.HelpGiven(e.at(), e.by(), e.number(), e.askedBy(), GONE);
            case Event.HelpRefused e -> new Event.HelpRefused(e.at(), e.by(), e.number(), e.askedBy(), GONE);
            case Event.Noted e -> new Event.Noted(e.at(), e.by(), GONE);
            case Event.Heard e -> new Event.Heard(e.at(), GONE);
            case Event.WaitingForCitizen e -> new Event.WaitingForCitizen(e.at(), e.by(), GONE, e.until());
            case Event.Resumed e -> new Event.Resumed(e.at(), e.by(), e.heard().isEmpty() ? "" : GONE, e.promise());
            case Event.Reopened e -> new Event.Reopened(e.at(), e.by(), GONE, e.promise());
            case Event.TakenOver e -> new Event.TakenOver(e.at(), e.by(), e.from(), e.right(), GONE);
            case Event.PromiseMoved e -> new Event.PromiseMoved(e.at(), e.by(), e.from(), e.promise(), GONE);
            case Event.Absorbed e -> new Event.Absorbed(e.at(), e.by(), e.from(), e.fromReference(), GONE);
            case Event.SplitOff e -> new Event.SplitOff(e.at(), e.by(), e.into(), e.intoReference(), GONE);
            case Event.Escalated e ->
                new Event.Escalated(
                        e.at(),
                        e.step(),
                        e.to(),
                        e.offeredBy(),
                        GONE,
                        e.respondBefore(),
                        withoutWords(e.because()),
                        e.skipped());
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
                    Event.FellSilent _ -> event;
        };
    }

    /** The words that matched are the citizen's. */
    private static Explanation withoutWords(Explanation because) {
        return new Explanation(
                because.topic(),
                List.of(),
                because.role(),
                because.area(),
                because.reachability(),
                because.standInFor(),
                because.passedOver(),
                because.rule());
    }
}
