package nl.raakpunt.routing.coverage;

import java.util.List;

/**
 * Everything of one kind that is not covered, what is asked most first.
 *
 * @param complete false when directory-service does not answer: then this is only what this service knows itself
 */
public record Gaps(List<Gap> gaps, boolean complete) {

    public Gaps {
        gaps = List.copyOf(gaps);
    }
}
