package nl.raakpunt.directory.person;

import java.util.Set;

/** Published inside the transaction that changed these teams (by key), so that views of their people can be queued with it. */
public record TeamsChanged(Set<String> teams) {

    public TeamsChanged {
        teams = Set.copyOf(teams);
    }
}
