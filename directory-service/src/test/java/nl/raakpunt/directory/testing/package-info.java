/** Real servers for tests and the local stack. */
@NullMarked
package nl.raakpunt.directory.testing;

import org.jspecify.annotations.NullMarked;
