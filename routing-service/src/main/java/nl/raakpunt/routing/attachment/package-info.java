/** Files that belong to a question: checked by their content, kept in pieces, seen by whoever may see the question. */
@NullMarked
package nl.raakpunt.routing.attachment;

import org.jspecify.annotations.NullMarked;
