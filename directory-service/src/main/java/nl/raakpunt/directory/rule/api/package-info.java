/** Lets managers see, try and change the rules. */
@NullMarked
package nl.raakpunt.directory.rule.api;

import org.jspecify.annotations.NullMarked;
