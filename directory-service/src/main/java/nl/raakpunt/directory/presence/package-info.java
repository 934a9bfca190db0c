/** What sources outside the staff directory have in common: being asked with care, failing, and being remembered. */
@NullMarked
package nl.raakpunt.directory.presence;

import org.jspecify.annotations.NullMarked;
