package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.question.Event;
import org.jspecify.annotations.Nullable;

/**
 * One line of a question's history, in plain words.
 *
 * @param detail what was said with it
 * @param why why this person was chosen
 */
public record HistoryView(
        String when, String what, @Nullable String detail, List<String> why) {

    static HistoryView of(Event event, Words words) {
        var at = words.moment(event.at());
        return switch (event) {
            case Event.Received e -> line(at, words.say("history.received", name(e)), null);
            case Event.Offered e -> offered(at, e, words);
            case Event.Accepted e ->
                line(at, words.say("history.accepted", name(e), e.from().displayName()), null);
            case Event.Declined e -> line(at, words.say("history.declined", name(e)), e.reason());
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
            case Event.Closed e -> line(at, words.say("history.closed", name(e)), null);
        };
    }

    private static HistoryView offered(String at, Event.Offered event, Words words) {
        var to = event.to().displayName();
        var why = ReasonView.of(event.because(), PersonView.firstName(to), words);
        var reach = event.because().reachability();
        var lines = new ArrayList<>(why.lines());
        if (reach != null) {
            lines.add(words.say("history.reach", words.reach(reach)));
        }
        lines.addAll(why.passedOver());
        return new HistoryView(
                at,
                words.say("history.offered", name(event), to, words.moment(event.respondBefore())),
                event.reason(),
                List.copyOf(lines));
    }

    private static HistoryView line(String when, String what, @Nullable String detail) {
        return new HistoryView(when, what, detail, List.of());
    }

    private static String name(Event event) {
        var by = event.by();
        return by == null ? "" : by.displayName();
    }
}
