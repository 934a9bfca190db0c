package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NotTaken;
import nl.raakpunt.routing.question.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * One line of a question's history, in plain words.
 *
 * @param detail what was said with it
 * @param why why this person was chosen
 */
public record HistoryView(
        String when, String what, @Nullable String detail, List<String> why) {

    /** The log, oldest first; what made somebody else be asked is told with it. */
    static List<HistoryView> of(List<Event> log, Words words) {
        List<HistoryView> lines = new ArrayList<>();
        NotTaken last = null;
        for (var event : log) {
            lines.add(of(event, last, words));
            last = NotTaken.of(event).orElse(last);
        }
        return List.copyOf(lines);
    }

    private static HistoryView of(Event event, @Nullable NotTaken last, Words words) {
        var at = words.moment(event.at());
        return switch (event) {
            case Event.Received e -> line(at, words.say(received(e), name(e)), null);
            case Event.Offered e -> offered(at, e, words);
            case Event.Accepted e ->
                line(at, words.say("history.accepted", name(e), e.from().displayName()), null);
            case Event.Declined e -> line(at, words.say("history.declined", name(e)), declined(e, words));
            case Event.Withdrawn e -> line(at, words.say("history.withdrawn", name(e), e.to().displayName()), null);
            case Event.Lapsed e ->
                line(
                        at,
                        words.say(
                                "history.lapsed",
                                e.to().displayName(),
                                e.offeredBy().displayName()),
                        null);
            case Event.Answered e ->
                line(
                        at,
                        words.say(e.firstContact() ? "history.answered.first" : "history.answered", name(e)),
                        e.answer());
            case Event.Closed e ->
                line(at, words.say(e.by() == null ? "history.closed.itself" : "history.closed", name(e)), null);
            case Event.Reached e -> line(at, words.say("history.reached", name(e), e.to().displayName()), null);
            case Event.NotReached e ->
                line(
                        at,
                        words.say("history.notReached", name(e), e.to().displayName(), words.moment(e.respondBefore())),
                        null);
            case Event.HelpAsked e ->
                line(
                        at,
                        words.say("history.helpAsked", name(e), e.to().displayName(), words.moment(e.respondBefore())),
                        e.question());
            case Event.HelpGiven e -> line(at, words.say("history.helpGiven", name(e)), e.text());
            case Event.HelpRefused e -> line(at, words.say("history.helpRefused", name(e)), e.reason());
            case Event.HelpCancelled e ->
                line(at, words.say("history.helpCancelled", name(e), e.to().displayName()), null);
            case Event.HelpMissed e -> line(at, words.say("history.helpMissed", e.to().displayName()), null);
            case Event.Noted e -> line(at, words.say("history.noted", name(e)), e.text());
            case Event.Heard e -> line(at, words.say("history.heard.citizen"), e.text());
            case Event.Reminded e -> line(at, words.say("history.reminded", name(e), e.to().displayName()), null);
            case Event.WaitingForCitizen e ->
                line(at, words.say("history.waiting", name(e), words.moment(e.until())), e.asked());
            case Event.Resumed e -> resumed(at, e, words);
            case Event.Reopened e ->
                line(
                        at,
                        e.by() == null ? words.say("history.reopened.citizen") : words.say("history.reopened", name(e)),
                        e.why());
            case Event.TakenOver e ->
                line(
                        at,
                        words.say(
                                "history.takenOver." + e.right(),
                                name(e),
                                e.from().displayName()),
                        e.why());
            case Event.Inherited e ->
                line(
                        at,
                        words.say(
                                "history.inherited",
                                e.to().displayName(),
                                e.from().displayName()),
                        null);
            case Event.PromiseMoved e ->
                line(
                        at,
                        words.say(
                                "history.promiseMoved",
                                name(e),
                                words.moment(e.promise().answerBefore())),
                        e.why());
            case Event.TopicCorrected e ->
                line(at, words.say("history.topic", name(e), e.topic().title()), null);
            case Event.Merged e -> line(at, words.say("history.merged", name(e), e.intoReference()), null);
            case Event.Absorbed e -> line(at, words.say("history.absorbed", name(e), e.fromReference()), e.text());
            case Event.SplitOff e -> line(at, words.say("history.split", name(e), e.intoReference()), e.text());
            case Event.Escalated e -> escalated(at, e, last, words);
            case Event.NobodyLeft e ->
                new HistoryView(
                        at,
                        words.say("history.nobodyLeft", e.owner().displayName(), words.moment(e.againAt())),
                        null,
                        skipped(e.skipped(), words));
            case Event.Hurried e -> line(at, words.say("history.hurried", name(e), e.to().displayName()), null);
            case Event.NotDelivered e -> line(at, words.say("history.notDelivered", e.to().displayName()), null);
            case Event.Nudged e -> line(at, words.say("history.nudged", e.to().displayName()), null);
            case Event.Confirmed e -> line(at, words.say("history.confirmed", name(e)), null);
            case Event.FellSilent e -> fellSilent(at, e, words);
        };
    }

    private static String declined(Event.Declined event, Words words) {
        if (event.cause() == null || event.cause().needsWords()) {
            return event.reason();
        }
        String cause = words.say("decline.cause." + event.cause());
        return event.reason().isEmpty() ? cause : cause + ": " + event.reason();
    }

    private static HistoryView resumed(String at, Event.Resumed event, Words words) {
        if (event.heard().isEmpty()) {
            return line(
                    at, words.say(event.by() == null ? "history.resumed.late" : "history.resumed", name(event)), null);
        }
        return line(
                at,
                event.by() == null ? words.say("history.heard.citizen") : words.say("history.heard", name(event)),
                event.heard());
    }

    private static HistoryView offered(String at, Event.Offered event, Words words) {
        var to = event.to().displayName();
        return new HistoryView(
                at,
                words.say("history.offered", name(event), to, words.moment(event.respondBefore())),
                event.reason(),
                List.copyOf(why(event.because(), to, words)));
    }

    private static HistoryView escalated(String at, Event.Escalated event, @Nullable NotTaken last, Words words) {
        var to = event.to().displayName();
        var lines = why(event.because(), to, words);
        lines.addAll(skipped(event.skipped(), words));
        var asked = words.say(
                "history.escalated." + event.step(),
                to,
                event.offeredBy().displayName(),
                words.moment(event.respondBefore()));
        return new HistoryView(
                at, last == null ? asked : last.told(words::say) + " " + asked, null, List.copyOf(lines));
    }

    private static HistoryView fellSilent(String at, Event.FellSilent event, Words words) {
        var from = event.from().displayName();
        var back = event.backTo().displayName();
        return line(
                at,
                event.backTo().sameAs(event.from())
                        ? words.say("history.fellSilent.stays", from)
                        : words.say("history.fellSilent", from, back),
                null);
    }

    private static List<String> skipped(List<Skipped> skipped, Words words) {
        return skipped.stream()
                .map(step -> words.say(
                        "history.skipped." + step.why(),
                        words.say("step." + step.step()),
                        step.name() == null ? "" : step.name()))
                .toList();
    }

    private static List<String> why(Explanation because, String name, Words words) {
        var why = ReasonView.of(because, PersonView.firstName(name), words);
        var reach = because.reachability();
        var lines = new ArrayList<>(why.lines());
        if (reach != null) {
            lines.add(words.say("history.reach", words.reach(reach)));
        }
        lines.addAll(why.passedOver());
        return lines;
    }

    /** Nobody took what the citizen sent by themselves. */
    private static String received(Event.Received event) {
        return switch (event.channel()) {
            case PHONE, COUNTER -> "history.received";
            case MAIL, FORM, CHAT, SOCIAL -> "history.received.sent";
        };
    }

    private static HistoryView line(String when, String what, @Nullable String detail) {
        return new HistoryView(when, what, detail, List.of());
    }

    private static String name(Event event) {
        var by = event.by();
        return by == null ? "" : by.displayName();
    }
}
