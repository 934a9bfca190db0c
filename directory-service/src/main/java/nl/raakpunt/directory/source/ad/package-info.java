/** Reads people, teams and what changed from Microsoft Active Directory. */
@NullMarked
package nl.raakpunt.directory.source.ad;

import org.jspecify.annotations.NullMarked;
