/** What every answer of the API has in common: its version and its errors. */
@NullMarked
package nl.raakpunt.routing.web;

import org.jspecify.annotations.NullMarked;
