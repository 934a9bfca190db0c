package nl.raakpunt.routing.question;

/** Published in the transaction that takes personal data out of a question, so that every feature takes out its own part of it. */
public record QuestionErased(QuestionId id, Extent extent) {}
