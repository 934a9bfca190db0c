package nl.raakpunt.directory.source;

import java.util.Set;

/**
 * The attributes to ask for, so that nothing else about anybody is ever read.
 *
 * @param ofPeople attributes of people
 * @param ofTeams  attributes of teams
 * @param binary   those among them that are not text
 */
public record Wanted(Set<String> ofPeople, Set<String> ofTeams, Set<String> binary) {

    public Wanted {
        ofPeople = Set.copyOf(ofPeople);
        ofTeams = Set.copyOf(ofTeams);
        binary = Set.copyOf(binary);
    }
}
