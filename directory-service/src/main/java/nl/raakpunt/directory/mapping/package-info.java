/** Turns entries of the staff directory into people and teams, as configured; pure. */
@NullMarked
package nl.raakpunt.directory.mapping;

import org.jspecify.annotations.NullMarked;
