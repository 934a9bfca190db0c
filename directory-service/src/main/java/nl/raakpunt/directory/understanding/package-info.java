/** Understands which topic a question is about, learned from names, everyday language and finished questions. */
@NullMarked
package nl.raakpunt.directory.understanding;

import org.jspecify.annotations.NullMarked;
