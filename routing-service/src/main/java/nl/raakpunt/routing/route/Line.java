package nl.raakpunt.routing.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.directory.Candidate;
import org.jspecify.annotations.Nullable;

/** Puts candidates in line: everybody once, equal responsibilities at equal rank, stand-ins right after their principal. */
final class Line {

    private final Map<UUID, String> names = new HashMap<>();
    private final Map<List<@Nullable Object>, Integer> groups = new HashMap<>();
    private final Map<UUID, Integer> ranks = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private int previous;

    private Line() {}

    static List<Place> of(List<Candidate> candidates, RoutePolicy.Situation situation) {
        Line line = new Line();
        List<Place> places = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int rank = line.rank(candidate);
            if (line.seen.add(candidate.person().id())) {
                places.add(Place.of(candidate, rank, line.standInFor(candidate), situation));
            }
        }
        return places;
    }

    private int rank(Candidate candidate) {
        UUID id = candidate.person().id();
        UUID principal = candidate.standInFor();
        previous = principal == null ? group(candidate) : ranks.getOrDefault(principal, previous) | 1;
        ranks.putIfAbsent(id, previous);
        names.putIfAbsent(id, candidate.person().displayName());
        return previous;
    }

    private int group(Candidate candidate) {
        List<@Nullable Object> group = new ArrayList<>();
        group.add(candidate.role());
        group.add(candidate.area());
        int next = 2 * groups.size();
        return groups.computeIfAbsent(group, _ -> next);
    }

    private @Nullable String standInFor(Candidate candidate) {
        UUID principal = candidate.standInFor();
        return principal == null ? null : names.get(principal);
    }
}
