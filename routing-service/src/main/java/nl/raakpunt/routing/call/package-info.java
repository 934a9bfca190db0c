/** Calls an agent has in hand: what was typed, kept on the server until the question is taken. */
@NullMarked
package nl.raakpunt.routing.call;

import org.jspecify.annotations.NullMarked;
