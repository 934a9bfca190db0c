/** What people enter about when they can be reached, and teams about who is on duty: themselves, or the lead of their team. */
@NullMarked
package nl.raakpunt.directory.selfservice;

import org.jspecify.annotations.NullMarked;
