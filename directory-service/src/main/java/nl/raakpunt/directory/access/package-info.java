/** Who may call the API. */
@NullMarked
package nl.raakpunt.directory.access;

import org.jspecify.annotations.NullMarked;
