/** Connections to the mail server, kept for the next mail. */
@NullMarked
package nl.raakpunt.routing.smtp;

import org.jspecify.annotations.NullMarked;
