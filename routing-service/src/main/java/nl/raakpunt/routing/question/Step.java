package nl.raakpunt.routing.question;

/** Whom a question that nobody takes goes to next, in this order. */
public enum Step {
    /** Who stands in for the colleague who did not respond. */
    STAND_IN,
    /** Whoever comes next in line for the topic. */
    TEAM,
    /** Who leads the team. */
    TEAM_LEAD
}
