package nl.raakpunt.municipality;

import java.util.List;

/**
 * One complete set of teams; the central one is the municipality itself, more of them come with size.
 *
 * @param number zero for the central one
 * @param people how many work there
 */
record District(int number, int people, String suffix) {

    static District of(int number, int people, List<Area> areas) {
        if (number == 0) {
            return new District(0, people, "");
        }
        int round = (number - 1) / areas.size() + 1;
        String village = areas.get((number - 1) % areas.size()).name();
        return new District(number, people, round == 1 ? " " + village : " " + village + " " + round);
    }

    boolean isCentral() {
        return number == 0;
    }

    String teamName(TeamPlan plan) {
        return plan.name() + suffix;
    }
}
