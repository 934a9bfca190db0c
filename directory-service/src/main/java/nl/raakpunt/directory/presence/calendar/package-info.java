/** Free/busy times and working patterns from iCalendar feeds (RFC 5545, RFC 7953). */
@NullMarked
package nl.raakpunt.directory.presence.calendar;

import org.jspecify.annotations.NullMarked;
