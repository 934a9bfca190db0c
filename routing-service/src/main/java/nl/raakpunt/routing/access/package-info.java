/** Who is logged in and what they may do. */
@NullMarked
package nl.raakpunt.routing.access;

import org.jspecify.annotations.NullMarked;
