package nl.raakpunt.municipality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides people over districts and teams, in the proportions of the catalogue. */
final class Headcount {

    private static final int SMALLEST_TEAM = 6;

    private Headcount() {}

    static int smallest(List<TeamPlan> plans) {
        return plans.size() * SMALLEST_TEAM;
    }

    /** People per district: a bigger organisation has more districts of the same shape, not bigger teams. */
    static int[] districts(int people) {
        int districts = Math.max(1, Math.round((float) people / Municipality.USUAL_SIZE));
        int[] sizes = new int[districts];
        Arrays.setAll(sizes, district -> people / districts + (district < people % districts ? 1 : 0));
        return sizes;
    }

    /** People per team, by largest remainder above a smallest team that can still stand in for each other. */
    static int[] teams(int people, List<TeamPlan> plans) {
        long spare = (long) people - smallest(plans);
        long weights = plans.stream().mapToLong(Headcount::extra).sum();
        int[] sizes = plans.stream()
                .mapToInt(plan -> SMALLEST_TEAM + (int) (spare * extra(plan) / weights))
                .toArray();
        int left = people - Arrays.stream(sizes).sum();
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong(team -> -(spare * extra(plans.get(team)) % weights)))
                .limit(left)
                .forEach(team -> sizes[team]++);
        return sizes;
    }

    private static long extra(TeamPlan plan) {
        return (long) plan.weight() - SMALLEST_TEAM;
    }
}
