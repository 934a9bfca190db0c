/** Questions that citizens send by themselves, by form or through another program: who owns them from the first moment. */
@NullMarked
package nl.raakpunt.routing.intake;

import org.jspecify.annotations.NullMarked;
