/** Personal data of citizens: how long it is kept, and what happens when somebody asks for theirs. */
@NullMarked
package nl.raakpunt.routing.privacy;

import org.jspecify.annotations.NullMarked;
