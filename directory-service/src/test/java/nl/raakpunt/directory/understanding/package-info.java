@NullMarked
package nl.raakpunt.directory.understanding;

import org.jspecify.annotations.NullMarked;
