package nl.raakpunt.routing.question;

/** The topic of a question, by key and the title it had. */
public record TopicRef(String key, String title) {}
