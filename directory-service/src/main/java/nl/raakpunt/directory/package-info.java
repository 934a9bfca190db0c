/** Entry point and cross-cutting configuration of directory-service. */
@NullMarked
package nl.raakpunt.directory;

import org.jspecify.annotations.NullMarked;
