/** How often somebody of a team could be reached: figures of teams, nothing of a person. */
@NullMarked
package nl.raakpunt.directory.figure;

import org.jspecify.annotations.NullMarked;
