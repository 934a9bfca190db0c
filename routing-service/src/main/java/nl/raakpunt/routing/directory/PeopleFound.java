package nl.raakpunt.routing.directory;

import java.util.List;

/** A page of colleagues found by search, best first. */
public record PeopleFound(List<PersonMatch> people, long total) {

    public PeopleFound {
        people = List.copyOf(people);
    }
}
