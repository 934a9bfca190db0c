/** Reads what changed from OpenLDAP and other servers with content sync (RFC 4533). */
@NullMarked
package nl.raakpunt.directory.source.openldap;

import org.jspecify.annotations.NullMarked;
