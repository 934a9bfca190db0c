package nl.raakpunt.routing.directory;

import java.util.List;

/** A colleague found by search, and on what. */
public record PersonMatch(PersonCard person, List<String> matchedOn, double score) {

    public PersonMatch {
        matchedOn = List.copyOf(matchedOn);
    }
}
