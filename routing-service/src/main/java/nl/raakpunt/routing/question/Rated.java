package nl.raakpunt.routing.question;

import java.time.Instant;

/**
 * Published inside the transaction in which a citizen says how good it was.
 *
 * @param mark from 1 to 10
 */
public record Rated(QuestionId question, int mark, Instant at) {

    public Rated {
        if (mark < 1 || mark > 10) {
            throw new IllegalArgumentException("A mark is from 1 to 10, not " + mark);
        }
    }
}
