/** Lets identity systems read people and teams over SCIM 2.0 (RFC 7643 and 7644). */
@NullMarked
package nl.raakpunt.directory.scim;

import org.jspecify.annotations.NullMarked;
