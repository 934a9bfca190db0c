/** Messages that leave this service: written with what causes them, brought to where they must go afterwards. */
@NullMarked
package nl.raakpunt.routing.outbox;

import org.jspecify.annotations.NullMarked;
