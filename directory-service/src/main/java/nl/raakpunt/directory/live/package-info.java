/** Tells other services at once whose reachability may be another one now, across all instances. */
@NullMarked
package nl.raakpunt.directory.live;

import org.jspecify.annotations.NullMarked;
