package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.question.Explanation;

/** Somebody a question can be offered to, and why. */
record Recipient(PersonCard card, Explanation because) {}
