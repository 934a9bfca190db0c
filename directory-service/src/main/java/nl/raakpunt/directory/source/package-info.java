/** Reads people and teams, as raw entries, from an organisation's own directory; it never writes there. */
@NullMarked
package nl.raakpunt.directory.source;

import org.jspecify.annotations.NullMarked;
