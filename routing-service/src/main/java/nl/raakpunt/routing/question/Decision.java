package nl.raakpunt.routing.question;

import java.util.List;

/** What a question makes of a command: events that happen, or a refusal that names the rule. */
public sealed interface Decision {

    /** It happens. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It may not. */
    record Refused(Refusal refusal) implements Decision {}
}
