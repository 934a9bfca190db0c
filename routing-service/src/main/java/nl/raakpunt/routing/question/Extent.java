package nl.raakpunt.routing.question;

/** How much personal data is taken out of a finished question. */
public enum Extent {
    /** Name, telephone number and mail address of the citizen. */
    CONTACT,
    /** That and every text somebody wrote. */
    TEXTS
}
