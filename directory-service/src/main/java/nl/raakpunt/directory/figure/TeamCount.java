package nl.raakpunt.directory.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up for each team, at one moment, whether anybody works and whether anybody can be reached; pure. */
final class TeamCount {

    private final Map<String, Team> teams = new HashMap<>();

    private static final class Team {
        private int people;
        private boolean works;
        private boolean reachable;
    }

    /** Counts somebody of these teams. */
    void add(Set<String> memberOf, boolean works, boolean reachable) {
        for (String key : memberOf) {
            Team team = teams.computeIfAbsent(key, added -> new Team());
            team.people++;
            team.works |= works;
            team.reachable |= works && reachable;
        }
    }

    /** Teams of enough people in which somebody works now; true when somebody who works can be reached. */
    Map<String, Boolean> observed(int minimumGroup) {
        return teams.entrySet().stream()
                .filter(entry -> entry.getValue().people >= minimumGroup && entry.getValue().works)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().reachable));
    }
}
