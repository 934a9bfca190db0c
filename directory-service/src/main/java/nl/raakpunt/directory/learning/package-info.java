/** What finished questions teach: which topic a question was about. Who is responsible is recorded, never learned. */
@NullMarked
package nl.raakpunt.directory.learning;

import org.jspecify.annotations.NullMarked;
