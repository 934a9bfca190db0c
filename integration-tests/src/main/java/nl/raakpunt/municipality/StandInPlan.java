package nl.raakpunt.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Decides within one team who stands in for whom. */
final class StandInPlan {

    private static final int PAIRED_TEAMS_PERCENT = 15;
    private static final int WITHOUT_PERCENT = 20;

    private final List<String> logins;
    private final RandomGenerator random;
    private final boolean paired;

    StandInPlan(List<String> logins, RandomGenerator random) {
        this.logins = logins;
        this.random = random;
        this.paired = random.nextInt(100) < PAIRED_TEAMS_PERCENT;
    }

    /** Stand-ins of the colleague at this place in the team. */
    List<StandIn> of(int place, String freeDays, List<Absence> absences) {
        boolean nobodyLeft = !paired && place == logins.size() - 1;
        if (nobodyLeft || random.nextInt(100) < WITHOUT_PERCENT) {
            return List.of();
        }
        List<StandIn> standIns = new ArrayList<>();
        if (!absences.isEmpty() && random.nextInt(100) < 15) {
            standIns.add(new StandIn(someoneFor(place), "", absences.get(random.nextInt(absences.size()))));
        }
        if (!freeDays.isEmpty() && random.nextInt(100) < 35) {
            standIns.add(new StandIn(someoneFor(place), freeDays, null));
        }
        standIns.add(new StandIn(someoneFor(place), "", null));
        return standIns;
    }

    // Pointing only further down the list keeps chains free of loops. Two colleagues who name each other
    // are common in real teams, so some teams do just that.
    private String someoneFor(int place) {
        int last = logins.size() - 1;
        if (paired) {
            int other = place % 2 == 0 ? place + 1 : place - 1;
            return logins.get(other > last ? place - 1 : other);
        }
        return logins.get(place + 1 + random.nextInt(Math.min(3, last - place)));
    }
}
