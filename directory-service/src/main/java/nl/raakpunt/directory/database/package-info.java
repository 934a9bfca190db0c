/** How statements reach PostgreSQL. */
@NullMarked
package nl.raakpunt.directory.database;

import org.jspecify.annotations.NullMarked;
