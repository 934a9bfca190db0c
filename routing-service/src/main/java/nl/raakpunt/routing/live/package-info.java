/** Changes of questions as they happen, for the people they concern, across all instances. */
@NullMarked
package nl.raakpunt.routing.live;

import org.jspecify.annotations.NullMarked;
