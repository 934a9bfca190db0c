/** What people do with the whole product in a browser, and what they see when a part of it is switched off. */
@NullMarked
package nl.raakpunt.journey;

import org.jspecify.annotations.NullMarked;
