/** What Dutch text is about, as tokens; pure, the same for what is indexed and for what is asked. */
@NullMarked
package nl.raakpunt.directory.search.text;

import org.jspecify.annotations.NullMarked;
