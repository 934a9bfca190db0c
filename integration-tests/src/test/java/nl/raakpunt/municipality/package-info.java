/** Checks that the generated municipality is what a real customer's files would be. */
@NullMarked
package nl.raakpunt.municipality;

import org.jspecify.annotations.NullMarked;
