/** What citizens ask about, and who is responsible for it. */
@NullMarked
package nl.raakpunt.directory.topic;

import org.jspecify.annotations.NullMarked;
