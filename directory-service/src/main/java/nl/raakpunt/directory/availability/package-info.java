/** Whether a person can be reached now, until when, and who stands in. */
@NullMarked
package nl.raakpunt.directory.availability;

import org.jspecify.annotations.NullMarked;
