/** Keeps in PostgreSQL what the staff directory says about working time and stand-ins. */
@NullMarked
package nl.raakpunt.directory.availability.store;

import org.jspecify.annotations.NullMarked;
