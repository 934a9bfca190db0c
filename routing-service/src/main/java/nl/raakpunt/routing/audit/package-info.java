/** Who saw or changed what. */
@NullMarked
package nl.raakpunt.routing.audit;

import org.jspecify.annotations.NullMarked;
