/** What time it is, everywhere in the service. */
@NullMarked
package nl.raakpunt.directory.clock;

import org.jspecify.annotations.NullMarked;
