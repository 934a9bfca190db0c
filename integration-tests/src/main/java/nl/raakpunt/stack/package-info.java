/** The local stack: every part of Raakpunt and of a customer's surroundings, real and on this machine only. */
@NullMarked
package nl.raakpunt.stack;

import org.jspecify.annotations.NullMarked;
