/** Entry point and cross-cutting configuration of routing-service. */
@NullMarked
package nl.raakpunt.routing;

import org.jspecify.annotations.NullMarked;
