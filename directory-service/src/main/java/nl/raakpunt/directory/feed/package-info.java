/** Publishes people, departments and groups in the shape Dutch municipalities share, for systems that follow along. */
@NullMarked
package nl.raakpunt.directory.feed;

import org.jspecify.annotations.NullMarked;
