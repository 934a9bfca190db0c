/** What telephone systems tell of calls, signed by them. */
@NullMarked
package nl.raakpunt.directory.presence.webhook;

import org.jspecify.annotations.NullMarked;
