/** What all endpoints have in common: problems, headers, the API's description. */
@NullMarked
package nl.raakpunt.directory.api;

import org.jspecify.annotations.NullMarked;
