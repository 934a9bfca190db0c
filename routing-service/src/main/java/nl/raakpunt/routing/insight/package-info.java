/** Figures of how questions go, from the log and never of a person. */
@NullMarked
package nl.raakpunt.routing.insight;

import org.jspecify.annotations.NullMarked;
