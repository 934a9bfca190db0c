/** Chooses the one person who should get a question now, and says why. */
@NullMarked
package nl.raakpunt.routing.route;

import org.jspecify.annotations.NullMarked;
