/** The pages of agents and colleagues: search, hand over, my questions, one question. */
@NullMarked
package nl.raakpunt.routing.desk;

import org.jspecify.annotations.NullMarked;
