/** Offers as notifications on a device (Web Push), besides the message by mail or chat and never instead of it. */
@NullMarked
package nl.raakpunt.routing.push;

import org.jspecify.annotations.NullMarked;
