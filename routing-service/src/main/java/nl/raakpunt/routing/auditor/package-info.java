/** Proves that every open question has an owner, a next moment and messages that arrive; repairs or reports what has not. */
@NullMarked
package nl.raakpunt.routing.auditor;

import org.jspecify.annotations.NullMarked;
