package nl.raakpunt.routing.question;

import java.util.List;

/** Questions for which the next colleague must be looked for now. */
public interface Escalations {

    /**
     * Takes at most this many in hand: for a minute no other instance gets them. Whoever dies with them in hand loses nothing,
     * they are due again after it.
     */
    List<Question> claim(int limit);
}
