/** The door for programs that bring questions of citizens, and the way answers go back to them. */
@NullMarked
package nl.raakpunt.routing.intake.api;

import org.jspecify.annotations.NullMarked;
