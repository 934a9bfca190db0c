/** What a caller of the API sees of a person: who they are, whether they can be reached, and who stands in. */
@NullMarked
package nl.raakpunt.directory.card;

import org.jspecify.annotations.NullMarked;
