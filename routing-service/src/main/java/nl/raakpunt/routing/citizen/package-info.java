/** What a citizen sees of a question and does with it: the status page, messages, the mark for an answer. */
@NullMarked
package nl.raakpunt.routing.citizen;

import org.jspecify.annotations.NullMarked;
