package nl.raakpunt.routing.access;

/** What a logged-in person may do, from the groups of the organisation's directory. */
public enum Role {
    /** Everybody with an account: works on the questions that concern them. */
    COLLEAGUE,
    /** Contact-centre agent: takes questions and may open every question. */
    AGENT,
    /** Leads a team. */
    MANAGER,
    /** Keeps the application's settings and catalogue. */
    ADMIN
}
