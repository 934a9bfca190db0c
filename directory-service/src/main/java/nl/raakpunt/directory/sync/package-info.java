/** Brings staff from the organisation's own directory into PostgreSQL, and refuses what looks like an accident. */
@NullMarked
package nl.raakpunt.directory.sync;

import org.jspecify.annotations.NullMarked;
