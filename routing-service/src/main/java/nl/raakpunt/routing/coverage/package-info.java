/** What is asked and not covered: what directory-service counts, with what this service knows itself. */
@NullMarked
package nl.raakpunt.routing.coverage;

import org.jspecify.annotations.NullMarked;
