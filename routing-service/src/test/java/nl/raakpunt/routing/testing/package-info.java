/** Real parts for tests: PostgreSQL, SMTP and directory-service's stand-in. */
@NullMarked
package nl.raakpunt.routing.testing;

import org.jspecify.annotations.NullMarked;
