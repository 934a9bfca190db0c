/** Presence, free/busy times and automatic replies from Microsoft 365, through Microsoft Graph. */
@NullMarked
package nl.raakpunt.directory.presence.graph;

import org.jspecify.annotations.NullMarked;
