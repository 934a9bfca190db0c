package nl.raakpunt.routing.question;

/** One line of a question's log. */
public record HistoryEntry(long sequence, Event event) {}
