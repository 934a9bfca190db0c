/** Rules of managers that say who gets which questions, above what is recorded for the topic. */
@NullMarked
package nl.raakpunt.directory.rule;

import org.jspecify.annotations.NullMarked;
