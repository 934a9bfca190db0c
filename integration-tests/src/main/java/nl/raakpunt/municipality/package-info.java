/** A generated Dutch coastal municipality, written as the files a real customer would hand over: LDIF for people, CSV for topics. */
@NullMarked
package nl.raakpunt.municipality;

import org.jspecify.annotations.NullMarked;
