/** The only door to directory-service: who knows this, and who can be reached. */
@NullMarked
package nl.raakpunt.routing.directory;

import org.jspecify.annotations.NullMarked;
