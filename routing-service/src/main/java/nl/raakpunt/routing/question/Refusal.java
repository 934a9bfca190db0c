package nl.raakpunt.routing.question;

import org.jspecify.annotations.Nullable;

/**
 * Why something may not be done: the rule, and the person it is about.
 *
 * @param person who has the question, the offer or the say; argument {0} of the message when present
 */
public record Refusal(Rule rule, @Nullable Colleague person) {}
