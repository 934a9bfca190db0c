package nl.raakpunt.routing.question;

/** What gives somebody the right to take over a colleague's question without being offered it. */
public enum Right {
    /** Stands in for the owner now. */
    STAND_IN,
    /** Leads the owner's team. */
    TEAM_LEAD
}
