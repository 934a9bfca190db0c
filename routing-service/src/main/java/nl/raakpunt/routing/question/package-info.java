/** The question and every rule of its ownership, its log and its API. */
@NullMarked
package nl.raakpunt.routing.question;

import org.jspecify.annotations.NullMarked;
