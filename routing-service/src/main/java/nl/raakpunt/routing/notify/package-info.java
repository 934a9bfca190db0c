/** Messages to colleagues: an outbox that loses nothing, and mail. */
@NullMarked
package nl.raakpunt.routing.notify;

import org.jspecify.annotations.NullMarked;
