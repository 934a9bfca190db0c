package nl.raakpunt.routing.question;

/** How a question came in. */
public enum Channel {
    PHONE,
    COUNTER,
    MAIL,
    FORM,
    CHAT,
    SOCIAL
}
