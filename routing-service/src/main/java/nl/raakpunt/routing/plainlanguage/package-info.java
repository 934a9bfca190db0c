/** Plain Dutch: what could be easier to read in a text; the reading itself has no input or output. */
@NullMarked
package nl.raakpunt.routing.plainlanguage;

import org.jspecify.annotations.NullMarked;
